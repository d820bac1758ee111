-- Who acts, and what the laws ask about people.
-- The one thing that SQL trusts: the actor that command() sets for the transaction.

-- A refusal is a short code; lib/platform/refusal.ts carries the same codes and the words for each.
create or replace function refuse(code text, detail text default null) returns void language plpgsql as $$
begin
  raise exception using errcode = 'SN001', message = code, detail = coalesce(detail, '');
end $$;

create or replace function is_blank(words text) returns boolean language sql immutable as $$
  select coalesce(words, '') !~ '[^[:space:]]'
$$;

create or replace function current_actor() returns integer language sql stable as $$
  select nullif(current_setting('sanshen.actor', true), '')::integer
$$;

create or replace function person_is_active(who integer) returns boolean language sql stable as $$
  select exists (select 1 from person p where p.id = who and p.disabled_at is null)
$$;

create or replace function person_may(who integer, what text) returns boolean language sql stable as $$
  select person_is_active(who) and exists (
    select 1 from person_role pr join role_grant g on g.role_key = pr.role_key
    where pr.person_id = who and g.capability = what)
$$;

create or replace function person_may_sign(who integer, version integer, stage integer) returns boolean language sql stable as $$
  select person_is_active(who) and exists (
    select 1 from person_role pr join workflow_stage_role s on s.role_key = pr.role_key
    where pr.person_id = who and s.workflow_version_id = version and s.position = stage)
$$;

-- An act carries the name of the active person who does it, and of nobody else.
create or replace function the_actor_acts(who integer) returns void language plpgsql as $$
begin
  -- The laws queue on row locks and look again; an older snapshot would look at what is no longer so.
  if current_setting('transaction_isolation') <> 'read committed' then perform refuse('wrong-isolation'); end if;
  if current_actor() is null then perform refuse('not-signed-in'); end if;
  if who is distinct from current_actor() then perform refuse('not-the-actor'); end if;
  if not person_is_active(who) then perform refuse('person-disabled'); end if;
end $$;

-- Rights are given by whoever keeps the people, and by the paper itself, which has no actor (the command line). Everybody
-- else changes only their own row, while it is active, and never their roles.
create or replace function people_are_kept_by_who_may() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_actor() is null or person_may(current_actor(), 'people') then return coalesce(new, old); end if;
  if tg_table_name = 'person' and tg_op = 'UPDATE' then
    if num_nonnulls(old.disabled_at, new.disabled_at) = 0 and old.id = current_actor() and new.id = old.id then
      return new;
    end if;
  end if;
  perform refuse('not-entitled');
  return null;
end $$;

-- What stands on every page of the paper is kept by who keeps its settings, and by the editor-in-chief.
create or replace function the_paper_is_kept_by_who_may() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_actor() is null or person_may(current_actor(), 'settings') or person_may(current_actor(), 'workflow') then
    return new;
  end if;
  perform refuse('not-entitled');
  return null;
end $$;

create or replace trigger a_channels_are_kept_by_who_may before insert or update on channel
  for each row execute function the_paper_is_kept_by_who_may();
create or replace trigger a_settings_are_kept_by_who_may before insert or update on setting
  for each row execute function the_paper_is_kept_by_who_may();

create or replace trigger a_people_are_kept_by_who_may before insert or update or delete on person
  for each row execute function people_are_kept_by_who_may();
create or replace trigger a_roles_are_given_by_who_may before insert or update or delete on person_role
  for each row execute function people_are_kept_by_who_may();
create or replace trigger a_invitations_are_made_by_who_may before insert or update or delete on person_invitation
  for each row execute function people_are_kept_by_who_may();

-- Law 4, seat. A person has one seat a round. Whoever wrote any of the text since the last publication sits at 1 when
-- the round opens; writing or signing at a stage seats a person there. Voiding frees no seat. So nobody who wrote any of
-- it signs after `edit`, except a stage's own reviewer, whose edits the next stage then signs.

create or replace function take_seat(r integer, who integer, stage integer, how text) returns void language plpgsql as $$
declare mine seat;
begin
  select * into mine from seat where round_id = r and person_id = who;
  if mine.round_id is null then
    insert into seat (round_id, person_id, position, origin) values (r, who, stage, how);
  elsif mine.position <> stage then
    perform refuse(case when mine.origin = 'author' then 'own-text' else 'seat-elsewhere' end, mine.position::text);
  end if;
end $$;

-- The author signs `edit` only where the workflow says that a second editor is not needed.
create or replace function sit_to_sign(r integer, who integer, stage integer, how text) returns void language plpgsql as $$
begin
  perform take_seat(r, who, stage, how);
  if exists (select 1 from seat s join round rd on rd.id = s.round_id
               join workflow_version w on w.id = rd.workflow_version_id
             where s.round_id = r and s.person_id = who and s.origin = 'author' and not w.author_may_sign_edit) then
    perform refuse('own-text', '1');
  end if;
end $$;

create or replace function sits_elsewhere(r integer, who integer, stage integer) returns boolean language sql stable as $$
  select exists (select 1 from seat s join round rd on rd.id = s.round_id
                   join workflow_version w on w.id = rd.workflow_version_id
                 where s.round_id = r and s.person_id = who
                   and (s.position <> stage or (s.origin = 'author' and not w.author_may_sign_edit)))
$$;

-- For whom a person signs now, beside themselves. One step long: what the colleague may sign for others goes no further.
create or replace function stands_in_for(who integer) returns setof integer language sql stable as $$
  select d.principal_id from delegation d
  where d.delegate_id = who and d.revoked_at is null and now() >= d.starts_at and now() < d.ends_at
    and person_may(who, 'draft')
$$;

-- Entitled to the stage now, by their own roles or for a colleague whom they stand in for, and seated nowhere else in this
-- round: this person's to read, edit, sign or send back. The colleague must be free to sit there too.
create or replace function may_hold(r integer, who integer, stage integer) returns boolean language sql stable as $$
  select not sits_elsewhere(r, who, stage) and (person_may_sign(who, rd.workflow_version_id, stage) or exists (
    select 1 from stands_in_for(who) principal
    where person_may_sign(principal, rd.workflow_version_id, stage) and not sits_elsewhere(r, principal, stage)))
  from round rd where rd.id = r
$$;

create or replace function explain_not_holding(r integer, who integer, stage integer) returns void language plpgsql as $$
declare mine seat;
begin
  select * into mine from seat where round_id = r and person_id = who;
  if mine.origin = 'author' then perform refuse('own-text', mine.position::text); end if;
  if mine.position <> stage then perform refuse('seat-elsewhere', mine.position::text); end if;
  perform refuse('not-entitled');
end $$;

create or replace function writers_sit_when_the_round_opens() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into seat (round_id, person_id, position, origin)
    select new.id, w.person_id, 1, 'author' from draft_writing w
    where w.article_id = new.article_id and w.since_publication = latest_publication(new.article_id);
  return null;
end $$;

create or replace trigger b_writers_sit_when_the_round_opens after insert on round
  for each row execute function writers_sit_when_the_round_opens();

-- A signature is lent by its owner, or by the editor-in-chief who keeps the duty roster.
create or replace function delegation_is_given_by_its_owner() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(current_actor());
  if current_actor() <> new.principal_id and not person_may(current_actor(), 'workflow') then
    perform refuse('not-entitled');
  end if;
  if new.delegate_id = new.principal_id or new.ends_at <= new.starts_at or new.revoked_at is not null then
    perform refuse('content-invalid');
  end if;
  new.granted_by := current_actor();
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_delegation_is_given_by_its_owner before insert on delegation
  for each row execute function delegation_is_given_by_its_owner();

create or replace function delegation_is_taken_back_by_its_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.revoked_at is not null or new.revoked_at is null then
    perform refuse('evidence-is-permanent', tg_table_name);
  end if;
  perform the_actor_acts(current_actor());
  if current_actor() not in (old.principal_id, old.delegate_id) and not person_may(current_actor(), 'workflow') then
    perform refuse('not-entitled');
  end if;
  new.revoked_at := now();
  return new;
end $$;

create or replace trigger a_delegation_is_taken_back_by_its_people before update on delegation
  for each row execute function delegation_is_taken_back_by_its_people();

-- The sign-in log. Rows are added as things happened, never changed, and cleared by the paper itself (the worker, which has no
-- actor) once they are older than the paper keeps them: six months at the least (网络安全法 第二十一条). Evidence is kept for ever.

create or replace function log_months() returns integer language sql stable as $$
  select greatest(6, coalesce((select (value->>'months')::integer from setting where key = 'log-retention'), 6))
$$;

create or replace function sign_in_is_logged_as_it_was() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.outcome is null or new.outcome not in ('entered', 'wrong-password', 'too-often', 'disabled', 'ended', 'ended-disabled', 'ended-password')
     or is_blank(new.email) or length(new.email) > 254 or length(new.address) > 100 then
    perform refuse('content-invalid');
  end if;
  new.email := lower(new.email);
  new.user_agent := left(new.user_agent, 200);
  -- Whose account it is, the account says.
  new.person_id := (select id from person where email = new.email);
  new.at := clock_timestamp();
  return new;
end $$;

create or replace trigger a_sign_in_is_logged_as_it_was before insert on sign_in
  for each row execute function sign_in_is_logged_as_it_was();

-- Sessions end wherever they are when the account is disabled or gets another password: logged by the very change, without an
-- address, of whoever may still have one. A session is shorter than the log is long, so who never entered has none.
create or replace function ended_sessions_are_logged() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from sign_in where person_id = new.id and outcome = 'entered') then
    insert into sign_in (email, address, outcome) values (new.email, '',
      case when new.disabled_at is not null then 'ended-disabled' else 'ended-password' end);
  end if;
  return null;
end $$;

create or replace trigger z_ended_sessions_are_logged after update on person
  for each row when (new.session_version > old.session_version) execute function ended_sessions_are_logged();

create or replace function sign_in_stays_until_its_time() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_actor() is not null or old.at > now() - make_interval(months => log_months()) then
    perform refuse('log-is-kept', log_months()::text);
  end if;
  return old;
end $$;

create or replace trigger a_sign_in_stays_until_its_time before delete on sign_in
  for each row execute function sign_in_stays_until_its_time();
create or replace trigger z_sign_in_never_changes before update on sign_in
  for each row execute function evidence_is_permanent();
create or replace trigger z_sign_in_is_not_truncated before truncate on sign_in
  for each statement execute function evidence_is_permanent();

create or replace function logs_are_kept_for_six_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if jsonb_typeof(new.value->'months') is distinct from 'number' or (new.value->>'months') !~ '^[0-9]{1,3}$' then
    perform refuse('content-invalid');
  end if;
  if (new.value->>'months')::integer < 6 then perform refuse('kept-too-short'); end if;
  return new;
end $$;

create or replace trigger b_logs_are_kept_for_six_months before insert or update on setting
  for each row when (new.key = 'log-retention') execute function logs_are_kept_for_six_months();

revoke all on function log_months(), sign_in_is_logged_as_it_was(), sign_in_stays_until_its_time(), ended_sessions_are_logged(),
  logs_are_kept_for_six_months() from public;

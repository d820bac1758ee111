-- Who is on duty for a stage is planned by who keeps the people or the workflow. A plan of the desk: whoever may sign a stage
-- may sign it on duty or off.

create or replace function duty_is_kept_by_who_may() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(current_actor());
  if not person_may(current_actor(), 'people') and not person_may(current_actor(), 'workflow') then
    perform refuse('not-entitled');
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- A turn of duty is a day long at most; somebody who only reads the paper has none.
  if new.ends_at <= new.starts_at or new.ends_at > new.starts_at + interval '24 hours' then
    perform refuse('content-invalid');
  end if;
  if not person_may(new.person_id, 'draft') then perform refuse('not-staff'); end if;
  return new;
end $$;

create or replace trigger a_duty_is_kept_by_who_may before insert or update or delete on duty_shift
  for each row execute function duty_is_kept_by_who_may();

revoke all on function duty_is_kept_by_who_may() from public;

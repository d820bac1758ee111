-- Notices are each person's own: only they read them and choose where they come. The paper itself, which has no actor,
-- tells people, and puts aside what no longer waits for them.

create or replace function notices_are_their_persons_own() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'notice' and current_actor() is null then return new; end if;
  if tg_op = 'INSERT' and tg_table_name = 'notice' then perform refuse('not-entitled'); end if;
  perform the_actor_acts(new.person_id);
  return new;
end $$;

create or replace trigger a_notices_are_their_persons_own before insert or update on notice
  for each row execute function notices_are_their_persons_own();
create or replace trigger a_choices_are_their_persons_own before insert or update on notice_choice
  for each row execute function notices_are_their_persons_own();

-- Every screen of this person's hears that their bell has changed; the words it fetches itself.
create or replace function notice_is_announced() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('sanshen_bell', new.person_id::text);
  return null;
end $$;

create or replace trigger z_notice_is_announced after insert or update on notice
  for each row execute function notice_is_announced();

revoke all on function notices_are_their_persons_own(), notice_is_announced() from public;

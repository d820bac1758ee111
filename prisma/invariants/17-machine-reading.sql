-- The machine reads first: who keeps the lexicon, and what was found and let pass. Evidence like any other: rows are added,
-- an entry of the lexicon only ends, and no law of the round asks for any of it.

create or replace function lexicon_is_kept_by_who_may() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Without an actor it is the paper itself: the command line.
  if current_actor() is not null and not person_may(current_actor(), 'workflow') then perform refuse('not-entitled'); end if;
  if tg_table_name = 'lexicon_version' then
    -- One after the other, and numbered without gaps: people read these numbers.
    perform pg_advisory_xact_lock(73, hashtext('lexicon'));
    new.id := 1 + coalesce((select max(id) from lexicon_version), 0);
    new.made_by := current_actor();
    new.made_at := now();
  elsif coalesce(new.until, new.since) <> (select max(id) from lexicon_version) then
    -- What an earlier state held, a reading may have been made by.
    perform refuse('evidence-is-permanent', tg_table_name);
  elsif tg_op = 'INSERT' and new.until is not null then
    perform refuse('evidence-is-permanent', tg_table_name);
  end if;
  return new;
end $$;

create or replace trigger a_lexicon_is_kept_by_who_may before insert on lexicon_version
  for each row execute function lexicon_is_kept_by_who_may();
create or replace trigger a_lexicon_is_kept_by_who_may before insert or update on lexicon_entry
  for each row execute function lexicon_is_kept_by_who_may();

-- One entry for one wording at a time.
create unique index if not exists lexicon_entry_stands_once on lexicon_entry (key) where until is null;

create or replace function finding_is_let_pass_by_somebody() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  if not person_may(new.person_id, 'draft') then perform refuse('not-entitled'); end if;
  if is_blank(new.reason) then perform refuse('reason-missing'); end if;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_finding_is_let_pass_by_somebody before insert on finding_waiver
  for each row execute function finding_is_let_pass_by_somebody();

create or replace function reading_is_made_at_an_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_reading_is_made_at_an_act before insert on machine_reading
  for each row execute function reading_is_made_at_an_act();

revoke all on function lexicon_is_kept_by_who_may(), finding_is_let_pass_by_somebody(), reading_is_made_at_an_act() from public;

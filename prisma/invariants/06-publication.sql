-- Law 6, publication. One a round, at most one live an article; it needs an unvoided approval of every stage, the last
-- on exactly the published hash. Putting up always needs signatures, taking down never.

create unique index if not exists article_has_one_live_publication on publication (article_id) where ended_at is null;
create unique index if not exists round_has_one_waiting_schedule on publication_schedule (round_id) where cancelled_at is null;

create or replace function everyone_signed(r integer, revision_seen integer, hash_seen text) returns void language plpgsql as $$
begin
  if open_position(r) <= last_position(r) then perform refuse('not-fully-signed', open_position(r)::text); end if;
  if not is_the_newest_text(r, revision_seen, hash_seen) then perform refuse('stale'); end if;
  if not exists (select 1 from approval a where a.round_id = r and a.position = last_position(r) and a.hash = hash_seen
                   and not exists (select 1 from approval_void v where v.approval_id = a.id)) then
    perform refuse('stale');
  end if;
  -- What the paper asks for now, though the signatures were given before it did.
  perform round_is_strict_enough(r, (select content from revision where id = revision_seen));
end $$;

create or replace function publication_needs_every_approval() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s publication_schedule;
begin
  perform the_actor_acts(new.published_by);
  perform lock_article(new.article_id);
  perform lock_open_round(new.round_id);
  if new.schedule_id is null then
    if not person_may(new.published_by, 'publish') then perform refuse('not-entitled'); end if;
  else
    select * into s from publication_schedule where id = new.schedule_id for update;
    if s.id is null or s.round_id <> new.round_id or s.person_id <> new.published_by then perform refuse('unknown'); end if;
    if s.cancelled_at is not null then perform refuse('schedule-cancelled'); end if;
    if s.at > now() then perform refuse('too-early'); end if;
    if s.revision_id <> new.revision_id or s.hash <> new.hash then perform refuse('stale'); end if;
  end if;
  perform everyone_signed(new.round_id, new.revision_id, new.hash);
  if num_nonnulls(new.ended_at, new.ended_as) > 0 then perform refuse('content-invalid'); end if;
  new.published_at := now();
  new.first_published_at := coalesce((select min(first_published_at) from publication where article_id = new.article_id), now());
  if new.schedule_id is not null then new.embargo_until := s.embargo_until; end if;
  if new.embargo_until <= now() then new.embargo_until := null; end if;
  update publication set ended_at = now(), ended_as = 'superseded'
    where article_id = new.article_id and ended_at is null;
  return new;
end $$;

create or replace trigger a_publication_needs_every_approval before insert on publication
  for each row execute function publication_needs_every_approval();

create or replace function publication_closes_its_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update publication_schedule set cancelled_at = now(), cancelled_by = new.published_by
    where round_id = new.round_id and cancelled_at is null and id is distinct from new.schedule_id;
  update round set closed_as = 'published', closed_by = new.published_by where id = new.round_id;
  return null;
end $$;

create or replace trigger b_publication_closes_its_round after insert on publication
  for each row execute function publication_closes_its_round();

create or replace function schedule_waits_for_signed_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  perform lock_open_round(new.round_id);
  if not person_may(new.person_id, 'publish') then perform refuse('not-entitled'); end if;
  perform everyone_signed(new.round_id, new.revision_id, new.hash);
  if new.at <= now() then perform refuse('too-late'); end if;
  if new.embargo_until <= new.at then perform refuse('too-early'); end if;
  if num_nonnulls(new.cancelled_at, new.cancelled_by) > 0 then perform refuse('content-invalid'); end if;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_schedule_waits_for_signed_words before insert on publication_schedule
  for each row execute function schedule_waits_for_signed_words();

-- Whoever may release takes a waiting release back; a return, a withdrawal or a closing round does so in their name.
create or replace function schedule_is_cancelled_by_a_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.cancelled_at is not null or new.cancelled_by is null
     or exists (select 1 from publication where schedule_id = old.id) then
    perform refuse('evidence-is-permanent', tg_table_name);
  end if;
  perform the_actor_acts(new.cancelled_by);
  if pg_trigger_depth() = 1 and not person_may(new.cancelled_by, 'publish') then perform refuse('not-entitled'); end if;
  new.cancelled_at := now();
  return new;
end $$;

create or replace trigger a_schedule_is_cancelled_by_a_person before update on publication_schedule
  for each row execute function schedule_is_cancelled_by_a_person();

-- A publication ends by the next one or by a withdrawal, never by a bare UPDATE.
create or replace function publication_ends_by_an_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_trigger_depth() = 1 then perform refuse('evidence-is-permanent', tg_table_name); end if;
  return new;
end $$;

create or replace trigger a_publication_ends_by_an_act before update on publication
  for each row execute function publication_ends_by_an_act();

create or replace function withdrawal_takes_down_at_once() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  perform lock_article(new.article_id);
  if not person_may(new.person_id, 'withdraw') then perform refuse('not-entitled'); end if;
  if is_blank(new.reason) then perform refuse('reason-missing'); end if;
  if is_blank(new.public_note) then perform refuse('public-note-missing'); end if;
  -- The round before what hangs on it, in the order of a return, so that the two never wait crosswise.
  perform 1 from round where article_id = new.article_id and closed_at is null for no key update;
  update publication set ended_at = now(), ended_as = 'withdrawn'
    where id = new.publication_id and article_id = new.article_id and ended_at is null;
  if not found then perform refuse('not-live'); end if;
  update round set closed_as = 'cancelled', closed_by = new.person_id, close_reason = 'withdrawal'
    where article_id = new.article_id and closed_at is null;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_withdrawal_takes_down_at_once before insert on withdrawal
  for each row execute function withdrawal_takes_down_at_once();

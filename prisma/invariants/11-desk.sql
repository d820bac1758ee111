-- Beside the evidence: who reads an article now, what is urgent, how a person likes their lists, which pictures there are.
-- Courtesies of the desk, each in the name of who does it; nothing that readers see follows from them alone.

create or replace function claim_is_for_who_may_sign() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  perform lock_open_round(new.round_id);
  if new.position <> open_position(new.round_id) then
    perform refuse('out-of-order', open_position(new.round_id)::text);
  end if;
  if new.position = 0 or new.position > last_position(new.round_id) then
    perform refuse('out-of-order', new.position::text);
  end if;
  if not may_hold(new.round_id, new.person_id, new.position) then
    perform explain_not_holding(new.round_id, new.person_id, new.position);
  end if;
  if tg_op = 'INSERT' or new.person_id <> old.person_id or new.position <> old.position then new.claimed_at := now(); end if;
  -- Long enough to read a report, short enough that a closed laptop holds up nobody's evening.
  new.expires_at := now() + interval '10 minutes';
  return new;
end $$;

create or replace trigger a_claim_is_for_who_may_sign before insert or update on claim
  for each row execute function claim_is_for_who_may_sign();

-- What is put back, or hurried no longer, somebody puts back who is still there; the laws themselves clear up as they like.
create or replace function courtesy_is_taken_back_by_somebody() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_trigger_depth() = 1 then perform the_actor_acts(current_actor()); end if;
  return old;
end $$;

create or replace trigger b_claim_is_put_back_by_somebody before delete on claim
  for each row execute function courtesy_is_taken_back_by_somebody();
create or replace trigger b_urgency_is_taken_back_by_somebody before delete on urgent_mark
  for each row execute function courtesy_is_taken_back_by_somebody();

-- What somebody had before them is decided; the next turn begins unclaimed.
create or replace function claim_ends_with_the_turn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from claim where round_id = new.round_id;
  return null;
end $$;

create or replace trigger d_claim_ends_with_the_turn after insert on approval
  for each row execute function claim_ends_with_the_turn();
create or replace trigger d_claim_ends_with_the_turn after insert on "return"
  for each row execute function claim_ends_with_the_turn();

create or replace function urgency_is_somebodys_word() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  if not person_may(new.person_id, 'draft') then perform refuse('not-entitled'); end if;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_urgency_is_somebodys_word before insert on urgent_mark
  for each row execute function urgency_is_somebodys_word();

create or replace function view_is_its_persons_own() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts((coalesce(new, old)).person_id);
  if tg_op = 'UPDATE' then perform the_actor_acts(old.person_id); end if;
  return coalesce(new, old);
end $$;

create or replace trigger a_view_is_its_persons_own before insert or update or delete on saved_view
  for each row execute function view_is_its_persons_own();

create or replace function medium_has_its_bringer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.sha256 !~ '^[0-9a-f]{64}$' then perform refuse('content-invalid'); end if;
  perform the_actor_acts(new.created_by);
  if not person_may(new.created_by, 'draft') then perform refuse('not-entitled'); end if;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_medium_has_its_bringer before insert on medium
  for each row execute function medium_has_its_bringer();

revoke all on function claim_is_for_who_may_sign(), claim_ends_with_the_turn(),
  courtesy_is_taken_back_by_somebody(), urgency_is_somebodys_word(), view_is_its_persons_own(),
  medium_has_its_bringer(), the_paper_is_kept_by_who_may() from public;

-- The texts that hold words, by their index. The plan of a search over most texts would rather read every one of them: it does
-- not know what it takes to fetch a long tsvector.
create or replace function texts_with_words(asked tsquery) returns table (article_id integer, hash text)
  language sql stable rows 1000 set search_path = public, pg_temp set enable_seqscan = off as $$
  select w.article_id, w.hash from article_words w where w.words @@ asked
$$;
revoke all on function texts_with_words(tsquery) from public;
grant execute on function texts_with_words(tsquery) to sanshen_app;

-- One person writes at a time: who has the draft open says so, every few seconds. A courtesy of the desk, not law 5: a save is
-- guarded by the draft's version, and this keeps two people from writing what they would then have to put together.

create or replace function pen_is_held_in_ones_own_name() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.person_id = old.person_id and new.window_name = old.window_name
      and current_actor() is distinct from old.person_id then
    -- Somebody else asks: nothing but their question is theirs.
    perform the_actor_acts(new.asked_by);
    if not person_may(new.asked_by, 'draft') then perform refuse('not-entitled'); end if;
    new.since := old.since;
    new.expires_at := old.expires_at;
    return new;
  end if;
  perform the_actor_acts(new.person_id);
  if not person_may(new.person_id, 'draft') then perform refuse('not-entitled'); end if;
  if tg_op = 'INSERT' or new.person_id <> old.person_id or new.window_name <> old.window_name or old.expires_at <= now() then
    new.since := now();
    new.asked_by := null;
  else
    new.since := old.since;
    new.asked_by := old.asked_by;
  end if;
  -- Three beats of its window.
  new.expires_at := now() + interval '30 seconds';
  return new;
end $$;

create or replace trigger a_pen_is_held_in_ones_own_name before insert or update on pen_hold
  for each row execute function pen_is_held_in_ones_own_name();

create or replace trigger b_pen_is_laid_down_by_somebody before delete on pen_hold
  for each row execute function courtesy_is_taken_back_by_somebody();

-- Heard by open screens; a beat that changes nothing is heard by nobody.
create or replace function pen_is_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'UPDATE' or (old.person_id, old.window_name, old.asked_by) is distinct from (new.person_id, new.window_name, new.asked_by) then
    perform pg_notify('sanshen_pen', (coalesce(new, old)).article_id::text);
  end if;
  return null;
end $$;

create or replace trigger e_pen_is_told after insert or update or delete on pen_hold
  for each row execute function pen_is_told();

-- The pen goes to another position; whoever wrote there has written.
create or replace function pen_is_laid_down_with_the_turn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from pen_hold where article_id = (select article_id from round where id = new.round_id);
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['submission', 'approval', 'return'] loop
    execute format('create or replace trigger d_pen_is_laid_down_with_the_turn after insert on %I
                    for each row execute function pen_is_laid_down_with_the_turn()', t);
  end loop;
end $$;

revoke all on function pen_is_held_in_ones_own_name(), pen_is_told(), pen_is_laid_down_with_the_turn() from public;

-- Law 5, pen. While a round is open, the draft is saved and a revision frozen only by someone seated, or who may be
-- seated, at the open position (the author only at 0). The last stage writes nothing.

create or replace function latest_publication(a integer) returns integer language sql stable as $$
  select coalesce(max(id), 0) from publication where article_id = a
$$;

create or replace function take_pen(r integer, who integer) returns void language plpgsql as $$
declare at_position integer; elsewhere integer;
begin
  at_position := open_position(r);
  if at_position = 0 then
    if not person_may(who, 'draft') then perform refuse('not-entitled'); end if;
    -- A seat keeps its origin, so an editor of this round would write as one and still sign `edit` as the second.
    select s.position into elsewhere from seat s join round rd on rd.id = s.round_id
      join workflow_version w on w.id = rd.workflow_version_id
      where s.round_id = r and s.person_id = who and s.origin <> 'author' and not w.author_may_sign_edit;
    if found then perform refuse('seat-elsewhere', elsewhere::text); end if;
    perform take_seat(r, who, 1, 'author');
  elsif at_position >= last_position(r) then
    perform refuse('last-stage-writes-nothing');
  else
    if not may_hold(r, who, at_position) then
      if exists (select 1 from seat where round_id = r and person_id = who and origin = 'author') then
        perform refuse('pen-elsewhere', at_position::text);
      end if;
      perform explain_not_holding(r, who, at_position);
    end if;
    perform take_seat(r, who, at_position, 'pen');
  end if;
end $$;

create or replace function article_has_its_author() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.created_by);
  if not person_may(new.created_by, 'draft') then perform refuse('not-entitled'); end if;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_article_has_its_author before insert on article
  for each row execute function article_has_its_author();

create or replace function draft_needs_the_pen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare r integer;
begin
  if tg_op = 'UPDATE' and new.hash = old.hash then return new; end if;
  perform the_actor_acts(new.updated_by);
  if not person_may(new.updated_by, 'draft') then perform refuse('not-entitled'); end if;
  select id into r from round where article_id = new.article_id and closed_at is null;
  if r is not null then
    perform lock_open_round(r);
    perform take_pen(r, new.updated_by);
  end if;
  insert into draft_writing (article_id, person_id, since_publication)
    values (new.article_id, new.updated_by, latest_publication(new.article_id))
    on conflict do nothing;
  return new;
end $$;

create or replace trigger b_draft_needs_the_pen before insert or update on draft
  for each row execute function draft_needs_the_pen();

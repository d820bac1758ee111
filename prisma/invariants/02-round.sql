-- Law 2, round. A round belongs to one article and pins one version of a workflow; an article has at most one open
-- round; a workflow has at least one stage after `edit`. A closed round accepts nothing more. Nothing is handed on in a round
-- that is lighter than its text calls for (19-weight.sql).

create unique index if not exists article_has_one_open_round on round (article_id) where closed_at is null;

-- Every act on a round queues here, so that two acts at once are one after the other, in raw SQL too.
create or replace function lock_open_round(r integer) returns round language plpgsql as $$
declare rd round;
begin
  select * into rd from round where id = r for no key update;
  if rd.id is null then perform refuse('unknown'); end if;
  if rd.closed_at is not null then perform refuse('round-closed', rd.closed_as); end if;
  -- The statement that publishes closes the round at its end; for what else it does the round is closed already.
  if exists (select 1 from publication where round_id = r) then perform refuse('round-closed', 'published'); end if;
  return rd;
end $$;

-- Commands lock the article first; publication and withdrawal do so even in raw SQL, so that they never wait crosswise.
create or replace function lock_article(a integer) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from article where id = a for no key update;
  if not found then perform refuse('unknown'); end if;
end $$;

create or replace function workflow_is_complete(version integer) returns boolean language sql stable as $$
  select count(*) >= 2 and min(s.position) = 1 and max(s.position) = count(*)
     and bool_or(s.position = 1 and s.key = 'edit')
     and bool_and(exists (select 1 from workflow_stage_role r
                          where r.workflow_version_id = s.workflow_version_id and r.position = s.position))
  from workflow_stage s where s.workflow_version_id = version
$$;

create or replace function round_opens_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.opened_by);
  if not person_may(new.opened_by, 'draft') then perform refuse('not-entitled'); end if;
  -- The draft's row is the gate between a last save and the opening: whoever saved before is seated below.
  perform 1 from draft where article_id = new.article_id for no key update;
  if not found then perform refuse('unknown'); end if;
  -- Held, so that no stage joins the version between this look and the round's own row.
  perform 1 from workflow_version where id = new.workflow_version_id for share;
  if not workflow_is_complete(new.workflow_version_id) then perform refuse('workflow-incomplete'); end if;
  if exists (select 1 from workflow_version mine join workflow_version later on later.workflow_id = mine.workflow_id
             where mine.id = new.workflow_version_id and later.number > mine.number) then
    perform refuse('workflow-outdated');
  end if;
  if exists (select 1 from round where article_id = new.article_id and closed_at is null) then
    perform refuse('round-open');
  end if;
  -- A rejection is final, unless it was of a correction: the live text can always be corrected.
  if exists (select 1 from round where article_id = new.article_id and closed_as = 'rejected')
     and latest_publication(new.article_id) = 0 then
    perform refuse('rejected');
  end if;
  if num_nonnulls(new.closed_at, new.closed_as, new.closed_by) > 0 then perform refuse('round-closed'); end if;
  perform workflow_is_strict_enough(new.workflow_version_id, (select content from draft where article_id = new.article_id));
  new.opened_at := now();
  return new;
end $$;

create or replace trigger a_round_opens_whole before insert on round
  for each row execute function round_opens_whole();

create or replace function round_closes_once() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare at_position integer; final_stage integer;
begin
  if old.closed_at is not null then perform refuse('round-closed', old.closed_as); end if;
  if new.closed_as is null then perform refuse('evidence-is-permanent'); end if;
  at_position := open_position(old.id);
  final_stage := last_position(old.id);
  new.closed_at := now();
  case new.closed_as
    when 'published' then
      if not exists (select 1 from publication where round_id = old.id) then perform refuse('not-fully-signed'); end if;
    when 'rejected' then
      perform the_actor_acts(new.closed_by);
      if at_position = 0 then perform refuse('out-of-order', '0'); end if;
      if not may_hold(old.id, new.closed_by, least(at_position, final_stage)) then
        perform explain_not_holding(old.id, new.closed_by, least(at_position, final_stage));
      end if;
      if is_blank(new.close_reason) then perform refuse('reason-missing'); end if;
    when 'cancelled' then
      perform the_actor_acts(new.closed_by);
      -- Back on the author's desk with a text that calls for a stricter workflow: whoever hands it in again ends this one.
      if at_position = 0 and new.close_reason = 'weighty' and round_is_too_light(old.id) then
        perform take_pen(old.id, new.closed_by);
      elsif not (person_may(new.closed_by, 'withdraw') or person_may(new.closed_by, 'publish')
              or (at_position = 0 and exists (select 1 from seat where round_id = old.id
                    and person_id = new.closed_by and origin = 'author'))) then
        perform refuse('not-entitled');
      end if;
    else perform refuse('content-invalid');
  end case;
  update publication_schedule set cancelled_at = now(), cancelled_by = new.closed_by
    where round_id = old.id and cancelled_at is null and new.closed_as <> 'published';
  -- What belonged to this walk alone.
  delete from claim where round_id = old.id;
  if new.close_reason is distinct from 'weighty' then
    delete from urgent_mark where article_id = old.article_id;
  end if;
  return new;
end $$;

create or replace trigger a_round_closes_once before update on round
  for each row execute function round_closes_once();

-- Stages and their roles belong to a version that no round has used yet.
create or replace function workflow_version_is_unused() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from workflow_version where id = new.workflow_version_id for update;
  if exists (select 1 from round where workflow_version_id = new.workflow_version_id) then
    perform refuse('evidence-is-permanent');
  end if;
  return new;
end $$;

create or replace trigger a_stage_joins_an_unused_version before insert on workflow_stage
  for each row execute function workflow_version_is_unused();
create or replace trigger a_stage_role_joins_an_unused_version before insert on workflow_stage_role
  for each row execute function workflow_version_is_unused();

-- Who signs is decided by whoever keeps the workflows: nobody makes a way round the reviews for themselves.
create or replace function workflow_is_made_by_its_keeper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(current_actor());
  if not person_may(current_actor(), 'workflow') then perform refuse('not-entitled'); end if;
  return new;
end $$;

create or replace trigger a_workflow_is_made_by_its_keeper before insert on workflow
  for each row execute function workflow_is_made_by_its_keeper();
create or replace trigger a_workflow_version_is_made_by_its_keeper before insert on workflow_version
  for each row execute function workflow_is_made_by_its_keeper();
create or replace trigger a_0_stage_is_made_by_its_keeper before insert on workflow_stage
  for each row execute function workflow_is_made_by_its_keeper();
create or replace trigger a_0_stage_role_is_made_by_its_keeper before insert on workflow_stage_role
  for each row execute function workflow_is_made_by_its_keeper();

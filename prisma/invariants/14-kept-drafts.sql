-- Kept drafts: what a draft said before, so that nothing that anybody wrote is lost when it is written over or an older
-- version is put back. They are no evidence, and no law asks for them: what is signed is a revision, which the draft alone becomes.

-- What one person saves in one place within ten minutes is one version, until it is given a name or shown to somebody, or a
-- text is frozen. So whatever a version was at its last save stays, and autosaves do not bury what matters.
create or replace function draft_is_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare at_position integer; v_id integer; v_hash text; goes_on boolean;
begin
  if tg_op = 'UPDATE' and new.hash = old.hash then return new; end if;
  select coalesce(max(open_position(r.id)), 0) into at_position
    from round r where r.article_id = new.article_id and r.closed_at is null;
  select v.id, v.hash,
      v.person_id = new.updated_by and v.position = at_position and v.sealed_at is null
        and v.begun_at > now() - interval '10 minutes' and not exists (
          select 1 from revision r where r.article_id = v.article_id and r.created_at >= v.begun_at)
    into v_id, v_hash, goes_on
    from draft_version v where v.article_id = new.article_id order by v.id desc limit 1;
  if goes_on then
    update draft_version set content = new.content, hash = new.hash, saved_at = now(), saves = saves + 1 where id = v_id;
  else
    insert into draft_version (article_id, position, content, hash, person_id)
      values (new.article_id, at_position, new.content, new.hash, new.updated_by);
  end if;
  return new;
end $$;

-- Before the row is written: a statement that goes on to send the article elsewhere has saved here.
create or replace trigger f_draft_is_kept before insert or update on draft
  for each row execute function draft_is_kept();

-- A name is somebody's word, and closes the version that it is given to. Its words no hand but the draft's own changes.
create or replace function version_is_named_by_somebody() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.name is distinct from old.name then
    perform the_actor_acts(new.named_by);
    if not person_may(new.named_by, 'draft') then perform refuse('not-entitled'); end if;
    if is_blank(new.name) and new.name is not null or length(new.name) > 40 then perform refuse('content-invalid'); end if;
  elsif new.named_by is distinct from old.named_by then
    perform refuse('not-the-actor');
  end if;
  if old.sealed_at is not null then new.sealed_at := old.sealed_at;
  elsif new.sealed_at is not null or new.name is not null then new.sealed_at := now();
  end if;
  return new;
end $$;

create or replace trigger a_version_is_named_by_somebody before update of name, named_by, sealed_at on draft_version
  for each row execute function version_is_named_by_somebody();

-- The paper itself, which has no actor, clears away what nobody named and nobody has come back to for a month.
create or replace function version_is_cleared_by_the_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_actor() is not null then perform refuse('not-entitled'); end if;
  if old.name is not null or old.saved_at > now() - interval '30 days' then
    perform refuse('evidence-is-permanent', tg_table_name);
  end if;
  return old;
end $$;

create or replace trigger a_version_is_cleared_by_the_paper before delete on draft_version
  for each row execute function version_is_cleared_by_the_paper();

revoke all on function draft_is_kept(), version_is_named_by_somebody(), version_is_cleared_by_the_paper() from public;

-- Law 1, content. A revision never changes. Draft and revision carry the same stamp of the same jsonb,
-- so that "the hash that I saw" means one thing everywhere.

create or replace function content_hash(content jsonb) returns text language sql immutable as $$
  select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;

create or replace function draft_is_stamped() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if jsonb_typeof(new.content) is distinct from 'object' or new.content->>'v' is distinct from '1' then
    perform refuse('content-invalid');
  end if;
  if tg_op = 'UPDATE' then
    if new.content::text = old.content::text then return old; end if;
    if new.article_id <> old.article_id then perform refuse('evidence-is-permanent'); end if;
    new.version := old.version + 1;
  else
    new.version := 1;
  end if;
  new.hash := content_hash(new.content);
  new.updated_at := now();
  return new;
end $$;

create or replace trigger a_draft_is_stamped before insert or update on draft
  for each row execute function draft_is_stamped();

-- What a reprint was called where it stood is a fact: once a revision has it, it stays, in whatever text comes after. A
-- save that changes it meets every earlier freeze, since opening a round waits for the draft's row.
create or replace function reprint_keeps_its_title() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was_called text;
begin
  if new.content#>>'{source,kind}' is distinct from 'reprint'
     or new.content#>'{source}' = old.content#>'{source}' then return new; end if;
  select r.content#>>'{source,originalTitle}' into was_called from revision r
    where r.article_id = new.article_id and r.content#>>'{source,kind}' = 'reprint'
      and r.content#>>'{source,originalTitle}' <> ''
    order by r.number limit 1;
  if found and was_called is distinct from new.content#>>'{source,originalTitle}' then
    perform refuse('original-title-set');
  end if;
  return new;
end $$;

create or replace trigger c_reprint_keeps_its_title before update on draft
  for each row execute function reprint_keeps_its_title();

-- Every picture, moving picture and sound that a text shows, over it and in it, however deep, and what moving pictures
-- begin with; once each, unless it is told otherwise. `clip` is null for a picture; of a clip its format, size and length.
create or replace function media_of(content jsonb) returns table (sha256 text, width text, height text, clip text)
language sql stable as $$
  with node as (
    select n->>'type' as type, case jsonb_typeof(n->'attrs') when 'object' then n->'attrs' else '{}' end as a
      from jsonb_path_query(content->'body', 'strict $.** ? (@.type == "figure" || @.type == "video" || @.type == "audio")') n)
  select coalesce(content#>>'{cover,sha256}', ''), content#>>'{cover,width}', content#>>'{cover,height}', null
    where jsonb_typeof(content->'cover') = 'object'
  union
  select coalesce(a->>'sha256', ''), a->>'width', a->>'height', null from node where type = 'figure'
  union
  select coalesce(a->>'poster', ''), a->>'posterWidth', a->>'posterHeight', null from node
    where type = 'video' and a->>'poster' is distinct from ''
  union
  select coalesce(a->>'sha256', ''), case type when 'video' then a->>'width' else '0' end,
         case type when 'video' then a->>'height' else '0' end,
         concat_ws(' ', type, a->>'format', a->>'bytes', a->>'seconds') from node where type in ('video', 'audio')
$$;

-- What a medium is, as `media_of` tells it.
create or replace function clip_of(m medium) returns text language sql stable as $$
  select case when m.seconds is not null
    then concat_ws(' ', case when m.width > 0 then 'video' else 'audio' end, m.format, m.bytes, m.seconds) end
$$;

-- A revision is the draft, frozen: its words are copied here and cannot be handed in. The hash that comes with it is
-- the one the person saw; when the draft has moved on, nothing is frozen.
create or replace function revision_is_the_frozen_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare d draft;
begin
  perform the_actor_acts(new.created_by);
  perform lock_open_round(new.round_id);
  select * into d from draft where article_id = new.article_id;
  if d is null then perform refuse('unknown'); end if;
  if new.hash is distinct from d.hash then perform refuse('stale'); end if;
  perform take_pen(new.round_id, new.created_by);
  -- At every freeze, so that no later hand empties what the submission had.
  if is_blank(d.content->>'title') then perform refuse('title-missing'); end if;
  if not exists (select 1 from channel where slug = d.content->>'channel') then perform refuse('channel-missing'); end if;
  if exists (select 1 from media_of(d.content) p where not exists (
      select 1 from medium m where m.sha256 = p.sha256 and m.width::text = p.width and m.height::text = p.height
        and clip_of(m) is not distinct from p.clip)) then
    perform refuse('medium-unknown');
  end if;
  new.content := d.content;
  new.hash := content_hash(d.content);
  new.number := 1 + coalesce((select max(number) from revision where article_id = new.article_id), 0);
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_revision_is_the_frozen_draft before insert on revision
  for each row execute function revision_is_the_frozen_draft();

create or replace function revision_tells_its_media() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into revision_medium (revision_id, sha256) select distinct new.id, p.sha256 from media_of(new.content) p;
  return null;
end $$;

create or replace trigger c_revision_tells_its_media after insert on revision
  for each row execute function revision_tells_its_media();

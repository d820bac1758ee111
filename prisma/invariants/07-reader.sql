-- Law 7, reader. The reader role has no right on any table: it selects from these views, each joined to live
-- publications, or named here as harmless (channels, settings, public notes of withdrawals, version numbers).

create schema if not exists site;

create or replace view site.article with (security_barrier) as
  select p.article_id, p.id as publication_id, p.revision_id, p.hash, r.content,
         r.content->>'channel' as channel_slug, coalesce(c.name, r.content->>'channel') as channel_name,
         p.first_published_at, p.published_at, p.embargo_until
  from publication p
  join revision r on r.id = p.revision_id
  left join channel c on c.slug = r.content->>'channel'
  where p.ended_at is null;

create index if not exists live_publications_newest_first on publication (first_published_at desc, article_id desc)
  where ended_at is null;

-- Which live articles the paper keeps on its own pages for now: no feed, sitemap or API may have them yet.
create or replace view site.embargo with (security_barrier) as
  select p.article_id, p.embargo_until from publication p where p.ended_at is null and p.embargo_until > now();

create index if not exists live_embargoes on publication (embargo_until)
  where ended_at is null and embargo_until is not null;

create or replace view site.credit with (security_barrier) as
  select p.id as publication_id, p.article_id, a.position, s.name_zh as stage_name, a.signed_as as person_name
  from publication p
  join approval a on a.round_id = p.round_id
  join workflow_stage s on s.workflow_version_id = a.workflow_version_id and s.position = a.position
  where p.ended_at is null and not exists (select 1 from approval_void v where v.approval_id = a.id);

-- Harmless: what the paper itself chose to say of an article that is no longer there.
create or replace view site.withdrawal with (security_barrier) as
  select distinct on (w.article_id) w.article_id, w.created_at as withdrawn_at, w.public_note, e.first_published_at
  from withdrawal w join publication e on e.id = w.publication_id
  where not exists (select 1 from publication p where p.article_id = w.article_id and p.ended_at is null)
  order by w.article_id, w.created_at desc;

-- Which live articles there are, a channel or a tag has. The table holds what is live and nothing else, so the view needs
-- no barrier, behind which no list could read its newest from an index.
create or replace view site.listing with (security_barrier = false) as
  select l.kind, l.name, l.article_id, l.first_published_at from listing l;

-- How the address of a live article reads, and how it read before: the largest place holds.
create or replace view site.slug with (security_barrier) as
  select s.article_id, s.slug, s.id as place from article_slug s
  join publication p on p.article_id = s.article_id and p.ended_at is null;

-- The pictures and clips of what is live: what was taken down takes them along.
create or replace view site.medium with (security_barrier) as
  select distinct m.sha256, m.format, m.width, m.height, m.seconds
  from publication p join revision_medium r on r.revision_id = p.revision_id join medium m on m.sha256 = r.sha256
  where p.ended_at is null;

create index if not exists live_publication_of_revision on publication (revision_id) where ended_at is null;

-- What a live article's readers were told of its corrections: the note of each release, as it was signed.
create or replace view site.correction with (security_barrier) as
  select p.article_id, p.published_at as corrected_at, r.content->>'correction' as note
  from publication p join revision r on r.id = p.revision_id
  where r.content->>'correction' <> '' and exists (
    select 1 from publication l where l.article_id = p.article_id and l.ended_at is null);

-- The public ledger: each correction of what is live, by the title that it has now, and each withdrawal by its public note
-- alone. It follows from the acts themselves. Of an article that was taken down no correction is told, for its note may
-- say what was in it.
create or replace view site.ledger with (security_barrier) as
  select 2 * p.id as number, 'correction' as kind, p.article_id, p.published_at as at, r.content->>'correction' as note,
         v.content->>'title' as title
  from publication p
  join revision r on r.id = p.revision_id
  join publication l on l.article_id = p.article_id and l.ended_at is null
  join revision v on v.id = l.revision_id
  where p.published_at > p.first_published_at and r.content->>'correction' <> ''
  union all
  select 2 * w.publication_id + 1, 'withdrawal', w.article_id, w.created_at, w.public_note, ''
  from withdrawal w;

-- Harmless: when something was corrected or taken down, so that the address of an older page of the ledger never ends.
create or replace view site.ledger_place with (security_barrier) as
  select 2 * p.id as number, p.published_at as at from publication p where p.published_at > p.first_published_at
  union all
  select 2 * w.publication_id + 1, w.created_at from withdrawal w;

create index if not exists publications_of_corrections on publication (published_at desc)
  where published_at > first_published_at;

-- Harmless: names of channels.
create or replace view site.channel with (security_barrier) as
  select c.slug, c.name, c.position, p.slug as parent_slug, c.retired_at is not null as is_retired
  from channel c left join channel p on p.id = c.parent_id;

-- Harmless: settings made for readers, named one by one.
create or replace view site.setting with (security_barrier) as
  select key, value from setting where key in ('paper');

-- Harmless: how often things changed.
create or replace view site.version with (security_barrier) as
  select name, version from site_version;

create or replace function publication_is_listed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from listing where publication_id = new.id;
  else
    insert into listing (publication_id, kind, name, article_id, first_published_at)
      select new.id, l.kind, l.name, new.article_id, new.first_published_at from revision r, lateral (
        select 'all' as kind, '' as name
        union select 'channel', r.content->>'channel'
        union select 'tag', jsonb_array_elements_text(r.content->'tags')) l
      where r.id = new.revision_id and (l.kind = 'all' or l.name <> '');
  end if;
  return null;
end $$;

create or replace trigger c_publication_is_listed after insert or update on publication
  for each row execute function publication_is_listed();

-- Documents depend on named versions; whoever changes what readers see raises them, whichever way it came in.
create or replace function raise_site_versions(variadic names text[]) returns void language plpgsql as $$
declare n text;
begin
  foreach n in array names loop
    insert into site_version as v (name, version) values (n, 1)
      on conflict (name) do update set version = v.version + 1;
    perform pg_notify('sanshen_site', n);
  end loop;
end $$;

create or replace function publication_raises_versions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform raise_site_versions('article:' || new.article_id, 'lists');
  elsif new.ended_as = 'withdrawn' then
    perform raise_site_versions('article:' || new.article_id, 'lists', 'site');
  end if;
  return null;
end $$;

create or replace trigger c_publication_raises_versions after insert or update on publication
  for each row execute function publication_raises_versions();

-- An address reaches readers without the chain: one who may release chooses it, in letters that say nothing more.
create or replace function slug_is_chosen_by_who_releases() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.person_id);
  perform lock_article(new.article_id);
  if not person_may(new.person_id, 'publish') then perform refuse('not-entitled'); end if;
  if new.slug !~ '^([a-z0-9]+(-[a-z0-9]+)*)?$' or length(new.slug) > 60 then perform refuse('content-invalid'); end if;
  new.created_at := now();
  perform raise_site_versions('article:' || new.article_id, 'lists');
  return new;
end $$;

create or replace trigger a_slug_is_chosen_by_who_releases before insert on article_slug
  for each row execute function slug_is_chosen_by_who_releases();

create or replace function site_words_raise_versions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform raise_site_versions('site');
  return null;
end $$;

create or replace trigger c_channel_raises_versions after insert or update or delete on channel
  for each statement execute function site_words_raise_versions();
create or replace trigger c_setting_raises_versions after insert or update or delete on setting
  for each statement execute function site_words_raise_versions();

-- Receipts are the paper's own: no person makes one, it follows from what was fetched. Its verdict follows from its
-- surfaces, its hash from the publication, its number from those before; a row never changes and never goes.

create or replace function receipt_is_the_papers_own() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p publication;
begin
  if current_actor() is not null then perform refuse('not-entitled'); end if;
  perform lock_article(new.article_id);
  select * into p from publication where id = new.publication_id and article_id = new.article_id;
  if p.id is null then perform refuse('unknown'); end if;
  -- A receipt is of what stands now: of a text that readers have, or of one that was taken down and did not come back.
  if new.kind = 'release' and p.ended_at is not null then perform refuse('not-live'); end if;
  if new.kind = 'withdrawal' and (p.ended_as is distinct from 'withdrawn' or exists (
       select 1 from publication l where l.article_id = p.article_id and l.ended_at is null)) then
    perform refuse('not-live');
  end if;
  if new.kind not in ('release', 'withdrawal') or jsonb_typeof(new.surfaces) <> 'array'
     or not exists (select 1 from jsonb_array_elements(new.surfaces) s where s->>'surface' = 'page')
     or exists (select 1 from jsonb_array_elements(new.surfaces) s
                where coalesce(s->>'state', '') not in ('right', 'wrong', 'unreached')) then
    perform refuse('content-invalid');
  end if;
  new.state := case
    when exists (select 1 from jsonb_array_elements(new.surfaces) s where s->>'state' = 'wrong') then 'wrong'
    when exists (select 1 from jsonb_array_elements(new.surfaces) s where s->>'state' = 'unreached') then 'unreached'
    else 'right' end;
  new.attempt := 1 + coalesce((select max(attempt) from receipt
    where publication_id = new.publication_id and kind = new.kind), 0);
  new.hash := p.hash;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_receipt_is_the_papers_own before insert on receipt
  for each row execute function receipt_is_the_papers_own();

-- What readers have of an article is made anew, by every process: its places in lists follow from what is live, and every
-- finished document that it can stand in is out of date. It changes nothing of what is published.
create or replace function renew_what_readers_have(article integer) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_actor() is not null then perform refuse('not-entitled'); end if;
  perform lock_article(article);
  delete from listing l where l.article_id = article;
  insert into listing (publication_id, kind, name, article_id, first_published_at)
    select p.id, l.kind, l.name, p.article_id, p.first_published_at
    from publication p join revision r on r.id = p.revision_id, lateral (
      select 'all' as kind, '' as name
      union select 'channel', r.content->>'channel'
      union select 'tag', jsonb_array_elements_text(r.content->'tags')) l
    where p.article_id = article and p.ended_at is null and (l.kind = 'all' or l.name <> '');
  perform raise_site_versions('article:' || article, 'lists', 'site');
end $$;

revoke all on function receipt_is_the_papers_own(), renew_what_readers_have(integer) from public;
grant execute on function renew_what_readers_have(integer) to sanshen_app;

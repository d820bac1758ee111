-- Preview links: one version of an article, shown for a while to whoever has the address. It is no publication: nothing in
-- the schema `site` knows of it, and no reader's page, list or feed is made from it.

create or replace function preview_shows_one_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(new.made_by);
  if not person_may(new.made_by, 'draft') then perform refuse('not-entitled'); end if;
  if new.token_hash !~ '^[0-9a-f]{64}$' or num_nonnulls(new.revision_id, new.kept_id) <> 1 then
    perform refuse('content-invalid');
  end if;
  -- From here on no save goes into the version: what was shown stays what it was.
  update draft_version set sealed_at = now() where id = new.kept_id and sealed_at is null;
  if not exists (select 1 from revision r where r.id = new.revision_id and r.article_id = new.article_id and r.hash = new.hash)
     and not exists (select 1 from draft_version v where v.id = new.kept_id and v.article_id = new.article_id and v.hash = new.hash) then
    perform refuse('stale');
  end if;
  if new.expires_at <= now() then perform refuse('too-early'); end if;
  if new.expires_at > now() + interval '30 days' then perform refuse('too-late'); end if;
  new.made_at := now();
  return new;
end $$;

create or replace trigger a_preview_shows_one_version before insert on preview_link
  for each row execute function preview_shows_one_version();

-- It is taken back once, by somebody; otherwise it only counts who opens it, while it can be opened.
create or replace function preview_is_taken_back_or_opened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.revoked_at, new.revoked_by) is distinct from (old.revoked_at, old.revoked_by) then
    if old.revoked_at is not null then perform refuse('evidence-is-permanent', tg_table_name); end if;
    perform the_actor_acts(new.revoked_by);
    if not person_may(new.revoked_by, 'draft') then perform refuse('not-entitled'); end if;
    new.revoked_at := now();
  end if;
  if new.opened <> old.opened then
    if new.opened <> old.opened + 1 or old.revoked_at is not null or old.expires_at <= now() then
      perform refuse('too-late');
    end if;
    new.last_opened_at := now();
  else
    new.last_opened_at := old.last_opened_at;
  end if;
  return new;
end $$;

create or replace trigger a_preview_is_taken_back_or_opened before update on preview_link
  for each row execute function preview_is_taken_back_or_opened();

revoke all on function preview_shows_one_version(), preview_is_taken_back_or_opened() from public;

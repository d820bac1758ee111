-- Law 9, audit. Events are append-only and chained by hash, written last in the transaction under an advisory lock.
-- A reader of the chain needs nothing but the rows: the hash covers the previous hash and every column. Each of an article's
-- events tells which of them it is, so that nobody can show an article's events with one left out.

-- What is hashed, to the letter.
create or replace function audit_event_text(e audit_event) returns text language sql immutable as $$
  select (jsonb_build_array(
    e.prev_hash, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.actor_id, e.name, e.article_id, e.data)
    || case when e.nth is null then '[]' else jsonb_build_array(e.nth) end)::text
$$;

create or replace function audit_event_hash(e audit_event) returns text language sql immutable as $$
  select encode(sha256(convert_to(audit_event_text(e), 'UTF8')), 'hex')
$$;

create or replace function audit_event_joins_the_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last audit_event;
begin
  perform pg_advisory_xact_lock(hashtext('sanshen.audit'));
  select * into last from audit_event order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.actor_id := current_actor();
  new.prev_hash := coalesce(last.hash, '');
  new.nth := case when new.article_id is not null then 1 + coalesce(
    (select coalesce(e.nth, (select count(*) from audit_event where article_id = new.article_id))
     from audit_event e where e.article_id = new.article_id order by e.seq desc limit 1), 0) end;
  new.hash := audit_event_hash(new);
  return new;
end $$;

create or replace trigger a_audit_event_joins_the_chain before insert on audit_event
  for each row execute function audit_event_joins_the_chain();

-- Desks that are open hear of each event at its commit: numbers and a name, never words.
create or replace function audit_event_is_announced() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('sanshen_desk', json_build_object('seq', new.seq, 'articleId', new.article_id, 'name', new.name)::text);
  return null;
end $$;

create or replace trigger z_audit_event_is_announced after insert on audit_event
  for each row execute function audit_event_is_announced();

revoke all on function audit_event_text(audit_event), audit_event_hash(audit_event), audit_event_joins_the_chain(),
  audit_event_is_announced() from public;
grant execute on function audit_event_text(audit_event), audit_event_hash(audit_event) to sanshen_app;

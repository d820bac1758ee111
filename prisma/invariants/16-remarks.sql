-- Remarks. Said in one's own name about a text that one may read, and never changed: that a remark is settled, opened
-- again, or its wording taken, is a row of its own. A remark writes nothing, so every stage may make one, the last too.

-- Who works on an article: who began it or wrote any of it, editors and the editor-in-chief on everybody's.
create or replace function writes_on(who integer, a integer) returns boolean language sql stable as $$
  select exists (select 1 from article where id = a and created_by = who)
    or exists (select 1 from draft_writing where article_id = a and person_id = who)
    or exists (select 1 from person_role where person_id = who and role_key in ('editor', 'chief'))
$$;

-- Staff know what they work on and whatever was ever handed in; editors and the editor-in-chief everything.
create or replace function may_know(who integer, a integer) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select person_may(who, 'draft') and exists (select 1 from article where id = a)
    and (writes_on(who, a) or exists (select 1 from round where article_id = a))
$$;

-- The draft itself is read by who works on it, and by all staff while it lies with a stage.
create or replace function may_read_draft(who integer, a integer) returns boolean language sql stable as $$
  select person_may(who, 'draft') and (writes_on(who, a) or exists (
    select 1 from round where article_id = a and closed_at is null and open_position(id) > 0))
$$;

-- Whether a person may read the text with this hash: a frozen one with the article, the draft's with the draft.
create or replace function may_read_text(who integer, a integer, text_hash text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select may_know(who, a) and (may_read_draft(who, a)
    or exists (select 1 from revision where article_id = a and hash = text_hash))
$$;

create or replace function remark_is_open(r integer) returns boolean language sql stable as $$
  select coalesce((select kind from remark_turn where remark_id = r order by id desc limit 1), 'reopened') = 'reopened'
$$;

create or replace function open_remarks(a integer) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from remark where article_id = a and remark_is_open(id)
$$;

create or replace function everybody_called_may_read(called integer[], a integer, text_hash text) returns void language plpgsql as $$
begin
  if exists (select 1 from unnest(called) who where who is null or not may_read_text(who, a, text_hash)) then
    perform refuse('not-a-reader');
  end if;
end $$;

-- A draft's words move on; what is said of them can be found later only where they are kept. A frozen text is kept already.
create or replace function keep_text(d draft) returns void language sql as $$
  insert into remarked_text (article_id, hash, content)
    select d.article_id, d.hash, d.content
    where not exists (select 1 from revision where article_id = d.article_id and hash = d.hash)
    on conflict do nothing
$$;

create or replace function remark_is_about_a_text_one_reads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare d draft;
begin
  perform the_actor_acts(new.person_id);
  if not may_know(new.person_id, new.article_id) then perform refuse('unknown'); end if;
  if not exists (select 1 from revision where article_id = new.article_id and hash = new.hash) then
    select * into d from draft where article_id = new.article_id for share;
    if d.hash is distinct from new.hash or not may_read_draft(new.person_id, new.article_id) then
      perform refuse('stale');
    end if;
    perform keep_text(d);
  end if;
  if jsonb_typeof(new.spans) is distinct from 'array' or (is_blank(new.words) and new.wording is null)
     or (new.wording is not null and jsonb_array_length(new.spans) <> 1) then
    perform refuse('content-invalid');
  end if;
  perform everybody_called_may_read(new.mentions, new.article_id, new.hash);
  -- A signature that asks for settled remarks comes before this one or sees it.
  perform 1 from round where article_id = new.article_id and closed_at is null for update;
  select k.id, open_position(k.id) into new.round_id, new.position from round k
    where k.article_id = new.article_id and k.closed_at is null;
  new.position := coalesce(new.position, 0);
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_remark_is_about_a_text_one_reads before insert on remark
  for each row execute function remark_is_about_a_text_one_reads();

create or replace function reply_is_to_a_remark_one_reads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare r remark;
begin
  perform the_actor_acts(new.person_id);
  select * into r from remark where id = new.remark_id;
  if r.id is null or not may_read_text(new.person_id, r.article_id, r.hash) then perform refuse('unknown'); end if;
  if is_blank(new.words) then perform refuse('content-invalid'); end if;
  perform everybody_called_may_read(new.mentions, r.article_id, r.hash);
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_reply_is_to_a_remark_one_reads before insert on remark_reply
  for each row execute function reply_is_to_a_remark_one_reads();

-- Whose a remark is to settle: who made it, who works on the text, and the stage that has it before it.
create or replace function may_settle(who integer, r remark) returns boolean language sql stable as $$
  select r.person_id = who or writes_on(who, r.article_id) or exists (
    select 1 from round k where k.article_id = r.article_id and k.closed_at is null
      and open_position(k.id) between 1 and last_position(k.id) and may_hold(k.id, who, open_position(k.id)))
$$;

create or replace function remark_turns_in_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare r remark; d draft;
begin
  perform the_actor_acts(new.person_id);
  -- Two who settle the same remark queue here, and the second sees what the first has done.
  select * into r from remark where id = new.remark_id for update;
  if r.id is null or not may_read_text(new.person_id, r.article_id, r.hash) then perform refuse('unknown'); end if;
  if new.kind not in ('resolved', 'reopened', 'taken', 'declined') or new.kind is null then perform refuse('content-invalid'); end if;
  if (new.kind = 'reopened') = remark_is_open(r.id) then
    perform refuse(case when new.kind = 'reopened' then 'remark-open' else 'remark-settled' end);
  end if;
  if new.kind in ('taken', 'declined') and r.wording is null then perform refuse('nothing-suggested'); end if;
  if new.kind in ('resolved', 'declined') and not may_settle(new.person_id, r) then perform refuse('not-entitled'); end if;
  if new.kind = 'taken' then
    select * into d from draft where article_id = r.article_id for update;
    if new.was_hash is distinct from d.hash or new.is_hash is null or new.is_hash = d.hash then perform refuse('stale'); end if;
    perform keep_text(d);
  elsif num_nonnulls(new.was_hash, new.is_hash) > 0 then
    perform refuse('content-invalid');
  end if;
  if new.kind = 'reopened' then
    perform 1 from round where article_id = r.article_id and closed_at is null for update;
  end if;
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_remark_turns_in_order before insert on remark_turn
  for each row execute function remark_turns_in_order();

-- What is said to be taken has been written into the draft by the end of the same act, by the hand that says so; whether
-- that hand has the pen is law 5.
create or replace function wording_that_is_taken_is_written() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare d draft;
begin
  select d2.* into d from draft d2 join remark r on r.article_id = d2.article_id where r.id = new.remark_id;
  if d.hash is distinct from new.is_hash or d.updated_by is distinct from new.person_id or d.updated_at <> new.created_at then
    perform refuse('stale');
  end if;
  perform keep_text(d);
  return null;
end $$;

drop trigger if exists z_wording_that_is_taken_is_written on remark_turn;
create constraint trigger z_wording_that_is_taken_is_written after insert on remark_turn
  deferrable initially deferred for each row when (new.kind = 'taken')
  execute function wording_that_is_taken_is_written();

revoke all on function keep_text(draft), may_know(integer, integer), writes_on(integer, integer), may_read_draft(integer, integer),
  may_read_text(integer, integer, text), remark_is_open(integer), open_remarks(integer), may_settle(integer, remark),
  everybody_called_may_read(integer[], integer, text), remark_is_about_a_text_one_reads(),
  reply_is_to_a_remark_one_reads(), remark_turns_in_order(), wording_that_is_taken_is_written() from public;
grant execute on function may_know(integer, integer), may_read_text(integer, integer, text), open_remarks(integer) to sanshen_app;

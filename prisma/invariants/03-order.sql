-- Law 3, order. The open position is the lowest stage without an unvoided approval, or 0 after a return to the author
-- or a recall, until resubmission. A return to position k voids, by rows, every approval from k on.

create or replace function last_position(r integer) returns integer language sql stable as $$
  select max(s.position) from round rd join workflow_stage s on s.workflow_version_id = rd.workflow_version_id
  where rd.id = r
$$;

create or replace function stage_is_signed(r integer, stage integer) returns boolean language sql stable as $$
  select exists (select 1 from approval a where a.round_id = r and a.position = stage
    and not exists (select 1 from approval_void v where v.approval_id = a.id))
$$;

-- 0: the author's desk; 1 to n: that stage; n + 1: every stage has signed.
create or replace function open_position(r integer) returns integer language sql stable as $$
  select case
    when (select count(*) from submission where round_id = r)
       = (select count(*) from "return" where round_id = r and to_position = 0) then 0
    else coalesce(
      (select min(s.position) from round rd join workflow_stage s on s.workflow_version_id = rd.workflow_version_id
       where rd.id = r and not stage_is_signed(r, s.position)),
      last_position(r) + 1)
  end
$$;

-- The text that the round is about now; empty while the draft has moved past the newest revision.
create or replace function is_the_newest_text(r integer, revision_seen integer, hash_seen text) returns boolean language sql stable as $$
  select exists (
    select 1 from revision v join draft d on d.article_id = v.article_id
    where v.id = revision_seen and v.round_id = r and v.hash = hash_seen and d.hash = v.hash
      and v.id = (select max(id) from revision where round_id = r))
$$;

create or replace function submission_hands_in_the_newest_text() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v revision;
begin
  perform the_actor_acts(new.person_id);
  perform lock_open_round(new.round_id);
  if open_position(new.round_id) <> 0 then perform refuse('out-of-order', open_position(new.round_id)::text); end if;
  select * into v from revision where id = new.revision_id;
  if not is_the_newest_text(new.round_id, new.revision_id, v.hash) then perform refuse('stale'); end if;
  perform take_pen(new.round_id, new.person_id);
  perform round_is_strict_enough(new.round_id, v.content);
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_submission_hands_in_the_newest_text before insert on submission
  for each row execute function submission_hands_in_the_newest_text();

create or replace function approval_signs_the_open_position() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare rd round; at_position integer;
begin
  perform the_actor_acts(new.person_id);
  rd := lock_open_round(new.round_id);
  at_position := open_position(new.round_id);
  if at_position > last_position(new.round_id) then perform refuse('fully-signed'); end if;
  if new.position is distinct from at_position then perform refuse('out-of-order', at_position::text); end if;
  if not is_the_newest_text(new.round_id, new.revision_id, new.hash) then perform refuse('stale'); end if;
  if new.position = last_position(new.round_id) and not exists (
       select 1 from approval a where a.round_id = new.round_id and a.position = new.position - 1 and a.hash = new.hash
         and not exists (select 1 from approval_void v where v.approval_id = a.id)) then
    perform refuse('last-stage-writes-nothing');
  end if;

  if new.principal_id is null then
    if new.delegation_id is not null then perform refuse('no-delegation'); end if;
    perform sit_to_sign(new.round_id, new.person_id, new.position, 'signature');
    if not person_may_sign(new.person_id, rd.workflow_version_id, new.position) then perform refuse('not-entitled'); end if;
    new.signed_as := (select name from person where id = new.person_id);
  else
    -- Held until the commit, so that it is taken back before this signature or after it.
    perform 1 from delegation d where d.id = new.delegation_id and d.delegate_id = new.person_id
      and d.principal_id = new.principal_id and d.revoked_at is null
      and now() >= d.starts_at and now() < d.ends_at for share;
    if not found then perform refuse('no-delegation'); end if;
    if not person_may(new.person_id, 'draft')
       or not person_may_sign(new.principal_id, rd.workflow_version_id, new.position) then
      perform refuse('not-entitled');
    end if;
    perform sit_to_sign(new.round_id, new.person_id, new.position, 'signature');
    perform sit_to_sign(new.round_id, new.principal_id, new.position, 'principal');
    new.signed_as := (select b.name || ' 代 ' || a.name from person a, person b
                      where a.id = new.principal_id and b.id = new.person_id);
  end if;

  perform round_is_strict_enough(new.round_id, (select content from revision where id = new.revision_id));

  -- Only where the workflow says so: what colleagues have said is settled before this stage signs (16-remarks.sql).
  if exists (select 1 from workflow_stage w where w.workflow_version_id = rd.workflow_version_id
               and w.position = new.position and w.needs_remarks_resolved) and open_remarks(rd.article_id) > 0 then
    perform refuse('remarks-open', open_remarks(rd.article_id)::text);
  end if;

  new.workflow_version_id := rd.workflow_version_id;
  new.attempt := 1 + (select count(*) from approval where round_id = new.round_id and position = new.position);
  new.created_at := now();
  return new;
end $$;

create or replace trigger a_approval_signs_the_open_position before insert on approval
  for each row execute function approval_signs_the_open_position();

create or replace function return_goes_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare at_position integer; final_stage integer;
begin
  perform the_actor_acts(new.person_id);
  perform lock_open_round(new.round_id);
  at_position := open_position(new.round_id);
  final_stage := last_position(new.round_id);
  if new.to_position is null or new.to_position < 0 or new.to_position >= at_position then
    perform refuse('out-of-order', at_position::text);
  end if;
  case new.kind
    when 'recall' then
      if new.to_position <> 0 then perform refuse('out-of-order', at_position::text); end if;
      if new.person_id is distinct from (select s.person_id from submission s where s.round_id = new.round_id
                                         order by s.id desc limit 1) then
        perform refuse('not-the-submitter');
      end if;
      if exists (select 1 from approval a where a.round_id = new.round_id and a.person_id <> new.person_id
                   and not exists (select 1 from approval_void v where v.approval_id = a.id)) then
        perform refuse('already-signed');
      end if;
    when 'return' then
      if not may_hold(new.round_id, new.person_id, least(at_position, final_stage))
         and not (at_position > final_stage and person_may(new.person_id, 'publish')) then
        perform explain_not_holding(new.round_id, new.person_id, least(at_position, final_stage));
      end if;
      if is_blank(new.reason) then perform refuse('reason-missing'); end if;
    else perform refuse('content-invalid');
  end case;
  new.from_position := at_position;
  new.created_at := now();
  -- Before the return's own row, so that another act of the same statement finds the signatures gone already.
  insert into approval_void (approval_id, return_id)
    select a.id, new.id from approval a
    where a.round_id = new.round_id and a.position >= new.to_position
      and not exists (select 1 from approval_void v where v.approval_id = a.id);
  update publication_schedule set cancelled_at = now(), cancelled_by = new.person_id
    where round_id = new.round_id and cancelled_at is null;
  return new;
end $$;

-- A void comes in before its return does, within one statement; the key between them is asked at the commit.
alter table approval_void alter constraint approval_void_return_id_fkey deferrable initially deferred;

create or replace trigger a_return_goes_back before insert on "return"
  for each row execute function return_goes_back();

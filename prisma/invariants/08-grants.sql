-- Law 8, grants. The application's role owns no table; on evidence it may insert, and update only the columns that
-- close a thing. What SQL alone writes (seats, voids, who wrote) it may only read.

create or replace function evidence_is_permanent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refuse('evidence-is-permanent', tg_table_name);
end $$;

-- The columns named in the trigger may be filled in once; nothing else of the row may ever change.
create or replace function only_closing_columns_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was jsonb := to_jsonb(old); becomes jsonb := to_jsonb(new);
begin
  if (was - tg_argv) <> (becomes - tg_argv) then perform refuse('evidence-is-permanent', tg_table_name); end if;
  if was->>tg_argv[0] is not null then perform refuse('evidence-is-permanent', tg_table_name); end if;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['revision', 'submission', 'approval', 'approval_void', 'return', 'seat', 'withdrawal',
      'draft_writing', 'workflow_version', 'workflow_stage', 'workflow_stage_role', 'audit_event', 'medium', 'revision_medium',
      'article_slug', 'lexicon_version', 'machine_reading', 'finding_waiver',
      'remark', 'remark_reply', 'remark_turn', 'remarked_text', 'rewording', 'receipt'] loop
    execute format('create or replace trigger z_evidence_is_permanent before update or delete on %I
                    for each row execute function evidence_is_permanent()', t);
    execute format('create or replace trigger z_evidence_is_not_truncated before truncate on %I
                    for each statement execute function evidence_is_permanent()', t);
  end loop;
  foreach t in array array['round', 'publication', 'publication_schedule', 'delegation', 'article', 'lexicon_entry',
      'weight_rule'] loop
    execute format('create or replace trigger z_evidence_is_permanent before delete on %I
                    for each row execute function evidence_is_permanent()', t);
    execute format('create or replace trigger z_evidence_is_not_truncated before truncate on %I
                    for each statement execute function evidence_is_permanent()', t);
  end loop;
end $$;

-- Seats, voids and who wrote follow from acts: they come in from within a law, and from nobody's own INSERT.
create or replace function the_laws_alone_write() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_trigger_depth() = 1 then perform refuse('evidence-is-permanent', tg_table_name); end if;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['seat', 'approval_void', 'draft_writing', 'revision_medium', 'remarked_text'] loop
    execute format('create or replace trigger a_the_laws_alone_write before insert on %I
                    for each row execute function the_laws_alone_write()', t);
  end loop;
end $$;

create or replace trigger z_round_only_closes before update on round for each row
  execute function only_closing_columns_change('closed_at', 'closed_as', 'closed_by', 'close_reason', 'close_note');
create or replace trigger z_publication_only_ends before update on publication for each row
  execute function only_closing_columns_change('ended_at', 'ended_as');
create or replace trigger z_schedule_only_cancels before update on publication_schedule for each row
  execute function only_closing_columns_change('cancelled_at', 'cancelled_by');
create or replace trigger z_delegation_only_ends before update on delegation for each row
  execute function only_closing_columns_change('revoked_at');
-- Wordings that went with a return before they were remarks: what there is stays, and nothing is added.
create or replace trigger z_rewording_is_closed before insert on rewording for each row
  execute function evidence_is_permanent();
create or replace trigger z_lexicon_entry_only_ends before update on lexicon_entry for each row
  execute function only_closing_columns_change('until');
create or replace trigger z_weight_rule_only_ends before update on weight_rule for each row
  execute function only_closing_columns_change('ended_at', 'ended_by');
create or replace trigger z_article_stays before update on article for each row
  execute function evidence_is_permanent();

revoke all on schema public from public;
revoke all on all tables in schema public from public, sanshen_app, sanshen_reader;
revoke all on all tables in schema site from public, sanshen_app, sanshen_reader;
revoke all on all sequences in schema public from public, sanshen_app, sanshen_reader;
revoke all on all functions in schema public from public, sanshen_app, sanshen_reader;

grant usage on schema public to sanshen_app;
grant usage on schema site to sanshen_reader, sanshen_app;
grant select on all tables in schema site to sanshen_reader, sanshen_app;
grant usage on all sequences in schema public to sanshen_app;
grant select on all tables in schema public to sanshen_app;

-- Things in work.
grant insert, update on person, setting to sanshen_app;
-- A channel's slug is part of signed texts and of addresses: fixed once made.
grant insert on channel to sanshen_app;
grant update (name, position, parent_id, retired_at) on channel to sanshen_app;
grant insert, delete on person_role, person_invitation to sanshen_app;
grant insert, delete on sign_in_attempt to sanshen_app;
-- When and whose, the law says; it lets go of what is old.
grant insert (email, address, user_agent, outcome), delete on sign_in to sanshen_app;
grant insert, update, delete on claim, pen_hold, article_words, finding_count, saved_view to sanshen_app;
grant insert, delete on urgent_mark to sanshen_app;
grant insert, delete on duty_shift to sanshen_app;
grant insert on draft to sanshen_app;
grant update (content, updated_by) on draft to sanshen_app;
-- What a draft said before is written by SQL alone.
grant update (name, named_by, sealed_at), delete on draft_version to sanshen_app;
grant insert (article_id, token_hash, hash, revision_id, kept_id, made_by, expires_at) on preview_link to sanshen_app;
grant update (revoked_at, revoked_by, opened, last_opened_at) on preview_link to sanshen_app;

-- Notices: told once, then only read; their numbers come from the sequence.
grant insert (person_id, seq, kind, article_id, shown, read_at) on notice to sanshen_app;
grant update (read_at) on notice to sanshen_app;
grant insert on notice_choice to sanshen_app;
grant update (desk, mail) on notice_choice to sanshen_app;

-- Evidence. Its numbers come from the sequences: one handed in can be made to collide, and ON CONFLICT DO NOTHING would
-- keep what a trigger had done already, such as ending the live publication, without the row that it was done for.
do $$
declare t text; columns text;
begin
  foreach t in array array['article', 'round', 'revision', 'submission', 'approval', 'return', 'delegation',
      'publication', 'publication_schedule', 'article_slug', 'weight_rule',
      'lexicon_version', 'lexicon_entry', 'machine_reading', 'finding_waiver',
      'remark', 'remark_reply', 'remark_turn', 'receipt'] loop
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = format('public.%I', t)::regclass and attnum > 0 and not attisdropped and attname <> 'id';
    execute format('grant insert (%s) on %I to sanshen_app', columns, t);
  end loop;
end $$;
grant insert on withdrawal, medium, audit_event, workflow, workflow_version, workflow_stage, workflow_stage_role to sanshen_app;
grant update (closed_as, closed_by, close_reason, close_note) on round to sanshen_app;
grant update (cancelled_at, cancelled_by) on publication_schedule to sanshen_app;
grant update (revoked_at) on delegation to sanshen_app;
grant update (until) on lexicon_entry to sanshen_app;
grant update (ended_at, ended_by) on weight_rule to sanshen_app;

-- What the application asks by name; everything else runs inside the laws.
grant execute on function lock_article(integer), open_position(integer), last_position(integer),
  stage_is_signed(integer, integer), current_actor(), content_hash(jsonb) to sanshen_app;

-- Jobs are no evidence: the worker moves them as it likes. Its tables keep row security on, so say who may pass.
grant usage on schema graphile_worker to sanshen_app;
revoke all on all tables in schema graphile_worker from sanshen_app;
grant select, insert, update, delete on all tables in schema graphile_worker to sanshen_app;
grant all on all sequences in schema graphile_worker to sanshen_app;
grant execute on all functions in schema graphile_worker to sanshen_app;
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
    execute format('drop policy if exists sanshen_app on graphile_worker.%I', t);
    execute format('create policy sanshen_app on graphile_worker.%I to sanshen_app using (true) with check (true)', t);
  end loop;
end $$;

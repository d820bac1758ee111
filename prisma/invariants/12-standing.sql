-- Where each article stands, in a word, for the desk's lists: told from the evidence at every act, in the act's own
-- transaction. It decides nothing: no law and no command reads it, and nobody but these triggers writes it.

create or replace function settle_standing(about integer) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare rd round; at_position integer; s workflow_stage; since timestamptz; word text;
begin
  insert into article_standing (article_id, state, handed_in) values (about, 'draft', false) on conflict do nothing;
  -- Acts about one article are told one after another, each from what the one before it left.
  perform 1 from article_standing where article_id = about for update;
  select * into rd from round where article_id = about and closed_at is null;
  if rd.id is not null then
    at_position := open_position(rd.id);
    select * into s from workflow_stage where workflow_version_id = rd.workflow_version_id and position = at_position;
    since := greatest(
      (select max(created_at) from submission where round_id = rd.id),
      (select max(created_at) from approval where round_id = rd.id),
      (select max(created_at) from "return" where round_id = rd.id));
    word := case
      when at_position = 0 then 'returned'
      when s.key is not null then 'in-review'
      when exists (select 1 from publication_schedule where round_id = rd.id and cancelled_at is null) then 'scheduled'
      else 'ready' end;
  else
    word := case
      when exists (select 1 from publication where article_id = about and ended_at is null) then 'live'
      when exists (select 1 from withdrawal where article_id = about) then 'withdrawn'
      -- Final only for what readers never had.
      when exists (select 1 from round where article_id = about and closed_as = 'rejected') then 'rejected'
      else 'draft' end;
  end if;
  update article_standing set state = word, round_id = rd.id, position = at_position, stage_key = s.key,
    waiting_since = since, deadline_at = since + s.deadline_minutes * interval '1 minute',
    handed_in = exists (select 1 from round where article_id = about)
    where article_id = about;
end $$;

create or replace function standing_is_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case tg_table_name
    when 'article' then perform settle_standing(new.id);
    when 'round', 'publication', 'withdrawal' then perform settle_standing(new.article_id);
    else perform settle_standing((select article_id from round where id = new.round_id));
  end case;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['article', 'submission', 'approval', 'return', 'withdrawal'] loop
    execute format('create or replace trigger y_standing_is_told after insert on %I
                    for each row execute function standing_is_told()', t);
  end loop;
  foreach t in array array['round', 'publication', 'publication_schedule'] loop
    execute format('create or replace trigger y_standing_is_told after insert or update on %I
                    for each row execute function standing_is_told()', t);
  end loop;
end $$;

revoke all on function settle_standing(integer), standing_is_told() from public;

-- What stood there before this was kept.
select settle_standing(a.id) from article a where not exists (select 1 from article_standing s where s.article_id = a.id);

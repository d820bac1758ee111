-- Weight. Some articles need a stricter workflow than the ordinary one: those that a rule of weight names by their channel,
-- by a tag, or by a word of the lexicon. Rules and words count as they are now, at every act that hands an article on.

create unique index if not exists weight_rule_stands_once on weight_rule (kind, what) where ended_at is null;
create index if not exists lexicon_entry_weighty on lexicon_entry (id) where until is null and kind = 'weighty';

-- Full-width letters and figures are the same as half-width ones, large letters the same as small ones, what nobody sees (soft
-- hyphens, marks of no width) is not there; all else is what it is. Written twice, here and in lib/workflow/weighty-words.ts, so it
-- says no more than both can say alike. Letter by letter a text takes longer to change than to read, so it is changed only where
-- it has any of these.
create or replace function folded_plainly(words text) returns text language sql immutable as $$
  select lower(case when words ~ '[Ａ-Ｚａ-ｚ０-９\u00ad\u200b-\u200f\u2060\ufeff]' then translate(words,
    'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９'
      || e'\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff',
    'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789') else words end collate "C")
$$;

-- The lines of a content that the lexicon is asked about, as lib/document/style/lines-of.ts tells them. A picture, a note or a
-- break within a line parts its words. The content is unpacked once, since every look into a packed one unpacks all of it.
create or replace function content_lines(content jsonb) returns setof text language sql stable as $$
  with part as materialized (select key, value from jsonb_each(content))
  select value#>>'{}' from part
    where key in ('kicker', 'title', 'shortTitle', 'subtitle', 'summary', 'ai', 'correction') and value#>>'{}' <> ''
  union all
  select value->>f from part, unnest(array['caption', 'credit', 'alt']) f where key = 'cover' and value->>f <> ''
  union all
  select a.value#>>'{}'
    from part, jsonb_path_query(part.value, 'strict $.** ? (@.attrs.type() == "object")') n, jsonb_each(n->'attrs') a
    where part.key = 'body' and a.key in ('caption', 'title', 'note', 'credit', 'alt', 'by') and jsonb_typeof(a.value) = 'string'
  union all
  select (select string_agg(coalesce(c.value->>'text', U&'\FFFC'), '' order by c.ordinality)
            from jsonb_array_elements(n->'content') with ordinality c)
    from part, jsonb_path_query(part.value, 'strict $.** ? (@.content.type() == "array")') n
    where part.key = 'body'
$$;

-- A word stands in words: of Latin letters and figures only whole words do, and within an exception none does.
create or replace function has_word(words text, form text, exceptions text[]) returns boolean language plpgsql immutable strict as $$
declare e text; rest text := words;
begin
  if strpos(rest, form) = 0 then return false; end if;
  foreach e in array exceptions loop rest := replace(rest, e, U&'\FFFC'); end loop;
  if strpos(rest, form) = 0 then return false; end if;
  if form !~ '^[a-z0-9]' and form !~ '[a-z0-9]$' then return true; end if;
  return rest ~ (case when form ~ '^[a-z0-9]' then '(?<![a-z0-9])' else '' end
    || regexp_replace(form, '([^[:alnum:]])', '\\\1', 'g') || case when form ~ '[a-z0-9]$' then '(?![a-z0-9])' else '' end);
end $$;

-- Whether a word of the lexicon that makes an article weighty, and counts today by the paper's clock, stands in a content.
create or replace function has_weighty_word(content jsonb) returns boolean language sql stable as $$
  with entry as materialized (
    select f.form, array(select folded_plainly(x) from unnest(e.exceptions) with ordinality u(x, n) order by n) as excused
    from lexicon_entry e, lateral (select folded_plainly(g) as form from unnest(e.forms) g) f
    where e.until is null and e.kind = 'weighty' and f.form <> ''
      and (now() at time zone 'UTC' + interval '8 hours')::date
        between coalesce(e.valid_from, '-infinity') and coalesce(e.valid_to, 'infinity')),
  -- One text, since a word has no line break in it.
  whole as materialized (
    select folded_plainly(string_agg(l, e'\n')) as words from content_lines(content) l where exists (select 1 from entry))
  select exists (select 1 from whole, entry where has_word(whole.words, entry.form, entry.excused))
$$;

-- How strict a workflow the content calls for; 0 where no rule names it. A rule for a channel is for the channels in it too.
create or replace function due_rank(content jsonb) returns integer language plpgsql stable as $$
declare due integer; by_words integer;
begin
  select coalesce(max(w.rank) filter (where r.kind = 'channel' and exists (
             select 1 from channel c left join channel p on p.id = c.parent_id
             where c.slug = content->>'channel' and r.what in (c.slug, p.slug))
           or r.kind = 'tag' and content->'tags' ? r.what), 0),
         coalesce(max(w.rank) filter (where r.kind = 'lexicon'), 0)
    into due, by_words
    from weight_rule r join workflow w on w.id = r.workflow_id where r.ended_at is null;
  -- The text is read only where the answer hangs on it.
  if by_words > due and has_weighty_word(content) then return by_words; end if;
  return due;
end $$;

-- Asked wherever an article is handed on: round, submission, approval, release.
create or replace function workflow_is_strict_enough(version integer, content jsonb) returns void language plpgsql as $$
begin
  if due_rank(content) > (select w.rank from workflow_version v join workflow w on w.id = v.workflow_id where v.id = version) then
    perform refuse('workflow-too-light');
  end if;
end $$;

create or replace function round_is_strict_enough(r integer, content jsonb) returns void language sql as $$
  select workflow_is_strict_enough(workflow_version_id, content) from round where id = r
$$;

-- A round that has become too light for its draft.
create or replace function round_is_too_light(r integer) returns boolean language sql stable as $$
  select due_rank(d.content) > w.rank
  from round rd join draft d on d.article_id = rd.article_id
    join workflow_version v on v.id = rd.workflow_version_id join workflow w on w.id = v.workflow_id
  where rd.id = r
$$;

-- Rules are made and ended by whoever keeps the workflows.
create or replace function weight_is_kept_by_who_may() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform the_actor_acts(current_actor());
  if not person_may(current_actor(), 'workflow') then perform refuse('not-entitled'); end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.ended_at, new.ended_by) > 0 then perform refuse('content-invalid'); end if;
    if new.kind not in ('channel', 'tag', 'lexicon') or (new.kind = 'lexicon') <> (new.what = '') or new.what <> btrim(new.what) then
      perform refuse('content-invalid');
    end if;
    if new.kind = 'channel' and not exists (select 1 from channel where slug = new.what) then perform refuse('channel-missing'); end if;
    if not exists (select 1 from workflow where id = new.workflow_id and rank > 0) then perform refuse('content-invalid'); end if;
    new.made_by := current_actor();
    new.made_at := now();
  else
    if old.ended_at is not null then perform refuse('evidence-is-permanent', tg_table_name); end if;
    new.ended_by := current_actor();
    new.ended_at := now();
  end if;
  return new;
end $$;

create or replace trigger a_weight_is_kept_by_who_may before insert or update on weight_rule
  for each row execute function weight_is_kept_by_who_may();

revoke all on function folded_plainly(text), content_lines(jsonb), has_word(text, text, text[]), has_weighty_word(jsonb), due_rank(jsonb),
  workflow_is_strict_enough(integer, jsonb), round_is_strict_enough(integer, jsonb), round_is_too_light(integer), weight_is_kept_by_who_may() from public;

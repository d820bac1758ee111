-- What may be served, from the tables alone, as their owner. Shares nothing with the application and asks none of the
-- laws' own functions: for each article that should be up, the text of its page and whatever is wrong with its chain.
with newest as (
  select distinct on (p.article_id) p.* from publication p order by p.article_id, p.id desc
), up as (
  select n.*, (select min(f.published_at) from publication f where f.article_id = n.article_id) as first_at
  from newest n where not exists (select 1 from withdrawal w where w.publication_id = n.id)
), stage as (
  select u.id as publication_id, s.position, s.name_zh
  from up u join round r on r.id = u.round_id join workflow_stage s on s.workflow_version_id = r.workflow_version_id
), given as (
  select u.id as publication_id, a.*, not exists (select 1 from approval_void v where v.approval_id = a.id) as stands
  from up u join approval a on a.round_id = u.round_id
), signer as (
  select g.publication_id, g.position, g.stands, g.id as approval_id, g.revision_id, who
  from given g, unnest(array[g.person_id, g.principal_id]) who where who is not null
), standing as (
  select g.*, lag(g.revision_id, 1, 0) over w as revision_before, lag(g.id, 1, 0) over w as approval_before,
         row_number() over (partition by g.publication_id order by g.position desc) as from_the_end
  from given g where g.stands window w as (partition by g.publication_id order by g.position)
), fault (publication_id, what) as (
  select u.id, 'no such revision of the article and round' from up u
    where not exists (select 1 from revision r where r.id = u.revision_id and r.article_id = u.article_id and r.round_id = u.round_id)
  union all
  select u.id, 'the hash is not that of the text' from up u join revision r on r.id = u.revision_id
    where r.hash <> u.hash or u.hash <> encode(sha256(convert_to(r.content::text, 'UTF8')), 'hex')
  union all
  select s.publication_id, 'not one standing signature at ' || s.position from stage s
    where 1 <> (select count(*) from standing g where g.publication_id = s.publication_id and g.position = s.position)
  union all
  select u.id, 'fewer than two stages' from up u
    where 2 > (select count(*) from stage s where s.publication_id = u.id)
  union all
  select distinct a.publication_id, 'one person at two stages' from signer a join signer b
    on a.publication_id = b.publication_id and a.who = b.who and a.position <> b.position where a.stands
  union all
  select g.publication_id, 'signed out of order at ' || g.position from standing g
    where g.id < g.approval_before or g.revision_id < g.revision_before
  union all
  select g.publication_id, 'a signature is not on its own revision''s hash' from standing g join revision r on r.id = g.revision_id
    where r.hash <> g.hash or r.round_id <> g.round_id
  union all
  select g.publication_id, 'one of the last two stages signed other words' from standing g join up u on u.id = g.publication_id
    where g.from_the_end <= 2 and g.hash <> u.hash
  union all
  select g.publication_id, 'signed after it was published' from standing g join up u on u.id = g.publication_id
    where g.created_at > u.published_at
  union all
  select distinct s.publication_id, 'handed in and signed at ' || s.position
    from signer s join up u on u.id = s.publication_id join submission h on h.round_id = u.round_id and h.person_id = s.who
    where s.stands and s.position > 1
  union all
  select u.id, 'two publications of one round' from up u
    where 1 < (select count(*) from publication p where p.round_id = u.round_id)
  union all
  -- What the paper asked for at the hour of the release, by tags, which are all that the model's rules go by.
  select u.id, 'released under a workflow lighter than its words called for' from up u
    join round o on o.id = u.round_id join workflow_version f on f.id = o.workflow_version_id join workflow mine on mine.id = f.workflow_id
    join revision v on v.id = u.revision_id, weight_rule r join workflow strict on strict.id = r.workflow_id
    where strict.rank > mine.rank and r.made_at <= u.published_at and coalesce(r.ended_at > u.published_at, true)
      and exists (select 1 from jsonb_array_elements_text(v.content->'tags') tag where tag = r.what)
  union all
  select u.id, 'published before its time' from up u join publication_schedule s on s.id = u.schedule_id
    where u.published_at < s.at
  union all
  select u.id, 'published by a schedule that was cancelled' from up u join publication_schedule s on s.id = u.schedule_id
    where s.cancelled_at is not null and s.cancelled_at < u.published_at
), correction as (
  select u.id as publication_id, r.content->>'correction' as note, row_number() over (order by p.id desc) as n
  from up u join publication p on p.article_id = u.article_id join revision r on r.id = p.revision_id
  where r.content->>'correction' <> ''
), node as (
  -- Every node of a body in the order of the text: its block under the document, its place in that block.
  select u.id as publication_id, b.n as block, i.n as place, i.node->>'type' as type, i.node->'attrs' as attrs, i.node->>'text' as text
  from up u join revision r on r.id = u.revision_id,
    jsonb_array_elements(r.content#>'{body,content}') with ordinality b(node, n),
    jsonb_path_query(b.node, 'strict $.** ? (@.type() == "object")') with ordinality i(node, n)
), note as (
  select n.*, row_number() over (partition by n.publication_id order by n.block, n.place) as number from node n where n.type = 'footnote'
), said (publication_id, block, place, words) as (
  -- What is counted: the words of the body, wherever they stand.
  select n.publication_id, n.block, n.place, n.text from node n where n.type = 'text'
  union all
  select n.publication_id, n.block, n.place, (n.attrs->>'caption') || (n.attrs->>'credit') from node n where n.type in ('figure', 'video', 'audio')
  union all
  select n.publication_id, n.block, n.place, n.attrs->>'title' from node n where n.type = 'factBox'
  union all
  select n.publication_id, n.block, n.place, n.attrs->>'caption' from node n where n.type = 'table'
  union all
  -- Who said it stands under what was said.
  select n.publication_id, n.block, 1000000, n.attrs->>'by' from node n where n.type = 'pullQuote'
  union all
  select n.publication_id, 1000000, n.number, n.attrs->>'note' from note n
), label (publication_id, block, place, words) as (
  -- What the page adds: a clip's kind and length, a note's number, and behind each note the way back.
  select n.publication_id, n.block, n.place + 0.5,
         replace($1::jsonb->'body'->>n.type, '{length}', case when l.s >= 3600 then to_char(l.s / 3600, 'FM90') || ':' else '' end
           || to_char(l.s / 60 % 60, 'FM00') || ':' || to_char(l.s % 60, 'FM00'))
    from node n, lateral (select (n.attrs->>'seconds')::int as s) l where n.type in ('video', 'audio')
  union all
  select n.publication_id, n.block, n.place, n.number::text from note n
  union all
  select n.publication_id, 1000000, n.number + 0.5, '↩' from note n
), part (publication_id, place, item, words) as (
  select u.id, f.place, 0::bigint, f.words from up u join revision r on r.id = u.revision_id, lateral (values
    (1, r.content->>'kicker'), (2, r.content->>'title'), (3, r.content->>'subtitle'),
    (5, $1::jsonb->>'source' || nullif(r.content#>>'{source,name}', '')),
    (6, $1::jsonb->>'originalTitle' || nullif(r.content#>>'{source,originalTitle}', '')),
    (7, $1::jsonb->>'originalAuthor' || nullif(r.content#>>'{source,author}', '')),
    (8, case when r.content#>>'{source,url}' <> '' then $1::jsonb->>'original' end),
    (9, $1::jsonb->>'firstPublished'),
    (10, case when date_trunc('milliseconds', u.published_at) > date_trunc('milliseconds', u.first_at)
              then $1::jsonb->>'updated' end),
    (11, case when exists (select 1 from correction c where c.publication_id = u.id) then $1::jsonb->>'corrected' end),
    (13, r.content#>>'{cover,caption}'), (14, r.content#>>'{cover,credit}'),
    (15, r.content->>'summary'), (16, r.content->>'dateline'),
    (18, $1::jsonb->>'ai' || nullif(r.content->>'ai', '')),
    (21, case when exists (select 1 from correction c where c.publication_id = u.id) then $1::jsonb->>'correction' end),
    (23, case when exists (select 1 from correction c where c.publication_id = u.id) then $1::jsonb->>'ledger' end)) f(place, words)
  union all
  select u.id, 4, b.n, (b.entry->>'role') || (b.entry->>'name') from up u join revision r on r.id = u.revision_id,
    jsonb_array_elements(r.content->'byline') with ordinality b(entry, n)
  union all
  select u.id, 12, 0, replace(replace($1::jsonb->>'reading', '{characters, number}', to_char(l.n, 'FM999,999,990')),
                              '{minutes, number}', to_char(greatest(1, ceil(l.n / 400.0)), 'FM999,999,990'))
    from up u, lateral (
      select coalesce(sum(char_length(translate(s.words, E' \u00a0\u3000', ''))), 0) as n
      from said s where s.publication_id = u.id) l
  union all
  select w.publication_id, 17, row_number() over (order by w.block, w.place), w.words
    from (select * from said union all select * from label) w
  union all
  select u.id, 19, t.n, t.words from up u join revision r on r.id = u.revision_id,
    jsonb_array_elements_text(r.content->'tags') with ordinality t(words, n)
  union all
  select c.publication_id, 22, c.n, c.note from correction c
  union all
  select g.publication_id, 20, g.position, s.name_zh || signing.name || coalesce('代' || lending.name, '')
    from standing g join stage s on s.publication_id = g.publication_id and s.position = g.position
    join person signing on signing.id = g.person_id left join person lending on lending.id = g.principal_id
)
select a.id as "articleId",
       case when u.id is not null then 200 when exists (select 1 from publication p where p.article_id = a.id) then 410 else 404 end as status,
       (select string_agg(p.words, '' order by p.place, p.item) from part p where p.publication_id = u.id) as text,
       array(select f.what from fault f where f.publication_id = u.id order by 1) as faults,
       u.round_id as "roundId",
       (select count(*)::int from publication p where p.article_id = a.id) as publications,
       coalesce((select jsonb_agg(jsonb_build_object('position', s.position, 'person', s.who))
                 from signer s where s.publication_id = u.id and s.stands), '[]') as signers
from article a left join up u on u.article_id = a.id order by a.id

-- Where each article stands, from the evidence alone, beside what the desk's lists are told (article_standing): every
-- row in which the two differ. Asks none of the laws' own functions.
with open as (
  select r.*, (select count(*) from submission s where s.round_id = r.id)
    - (select count(*) from "return" b where b.round_id = r.id and b.to_position = 0) as handed_in
  from round r where r.closed_at is null
), unsigned as (
  select o.id as round_id, min(s.position) as position
  from open o join workflow_stage s on s.workflow_version_id = o.workflow_version_id
  where not exists (
    select 1 from approval a left join approval_void v on v.approval_id = a.id
    where a.round_id = o.id and a.position = s.position and v.approval_id is null)
  group by o.id
), due as (
  select a.id as article_id, o.id as round_id, s.key as stage_key,
    case
      when o.handed_in = 0 then 'returned'
      when s.key is not null then 'in-review'
      when o.id is not null and exists (
        select 1 from publication_schedule q where q.round_id = o.id and q.cancelled_at is null) then 'scheduled'
      when o.id is not null then 'ready'
      when exists (select 1 from publication p where p.article_id = a.id and p.ended_at is null) then 'live'
      when exists (select 1 from publication p where p.article_id = a.id and p.ended_as = 'withdrawn') then 'withdrawn'
      when exists (select 1 from round c where c.article_id = a.id and c.closed_as = 'rejected') then 'rejected'
      else 'draft' end as state,
    exists (select 1 from round k where k.article_id = a.id) as handed_in,
    (select max(at) from (
      select created_at as at from submission where round_id = o.id
      union all select created_at from approval where round_id = o.id
      union all select created_at from "return" where round_id = o.id) acts) as waiting_since
  from article a left join open o on o.article_id = a.id
  left join unsigned u on u.round_id = o.id and o.handed_in > 0
  left join workflow_stage s on s.workflow_version_id = o.workflow_version_id and s.position = u.position
)
select d.article_id as "articleId", d.state as due, t.state as told
from due d full join article_standing t on t.article_id = d.article_id
where (d.state, d.handed_in) is distinct from (t.state, t.handed_in)
  or (d.round_id, d.stage_key, d.waiting_since) is distinct from (t.round_id, t.stage_key, t.waiting_since)

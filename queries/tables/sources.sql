-- sources: one row is one source: title, publisher, address, date, kind, licence. As collected.
-- added_files: one row is one added file (`batch`) with the `name` that readers see: that of the file and when it was added, since
--   several may have one name; its batch too where even these are the same. `short_name` is the file's name alone where no other
--   has it.

create table sources as
select * from collected.sources;

create table added_files as
with files as (
    select
        batch_id as batch, source_id, title, try_strptime(batch_id[:15], '%Y%m%d-%H%M%S') as added,
        count(*) over (partition by title, batch_id[:15]) > 1 as is_shared
    from sources
    where batch_id is not null
)
select
    batch, source_id,
    title || coalesce(strftime(added, ', added %Y-%m-%d %H:%M:%S'), '') || case when is_shared then ' (' || batch || ')' else '' end as name,
    if(count(*) over (partition by title) = 1, title, name) as short_name
from files;

"""The cells that problems are about, as they are written."""

from ingest.judgement.staging import Staging


def written_cells(staging: Staging, lines: list[int]) -> dict[int, dict[str, str | None]]:
    """Return the written cells that problems of some lines are about, and their `words` that were not understood."""
    rows = staging.connection.execute(
        """
        with named as (
            select distinct unnest($lines) as line
        ),
        unknown as (
            select line, string_agg(word, ', ' order by word) as words
            from unknown_words semi join named using (line)
            group by line
        )
        select line, pay_text, place_text, degree_text, workload, n_text, jobs_text, hours_text, words
        from cells semi join named using (line) left join unknown using (line)
        order by line, part desc
        """,
        {"lines": lines},
    ).fetchall()
    return {
        line: {
            "pay": pay,
            "currency": pay,
            "pay_period": pay,
            "place": place,
            "degree_levels": degree,
            "workload": workload,
            "n": count,
            "jobs": jobs,
            "hours_per_week": hours,
            "words": words,
        }
        for line, pay, place, degree, workload, count, jobs, hours, words in rows
    }

"""The query behind the list of a project's personas.

Its sort carries a few bytes a row; the personas themselves, which may be large, are fetched in its order, so nothing large
waits for anything. Each analysis is unpacked once (without ``OFFSET 0`` it would be unpacked for every part), and a *digest*
of it is sent, a tenth of its size: when it was made, how many items its three lists have, and of each item what the list
shows. Paths in strict mode stop at the first item of another shape, so an irregular list comes out shorter than its count.
"""

from __future__ import annotations

JOBS = 10**12
"""In the count of a digest: one job to be done."""
OUTCOMES = 10**6
"""In the count of a digest: one desired outcome; a pain point counts one."""

DIGEST = r"""
CASE WHEN jsonb_typeof(needs) = 'object' THEN jsonb_build_array(
    needs->'generated_at',
    jsonb_path_query_first(needs, 'strict $.jobs_to_be_done.size() * 1000000000000
        + $.desired_outcomes.size() * 1000000 + $.pain_points.size()', '{}', true),
    jsonb_path_query_array(needs, 'strict $.jobs_to_be_done[*].job_statement', '{}', true),
    jsonb_path_query_array(needs, '$.jobs_to_be_done.priority_score'),
    jsonb_path_query_array(needs, 'strict $.desired_outcomes[*].outcome_statement', '{}', true),
    jsonb_path_query_array(needs, '$.desired_outcomes.importance'),
    jsonb_path_query_array(needs, '$.desired_outcomes.satisfaction_current_solutions'),
    jsonb_path_query_array(needs, 'strict $.pain_points[*].pain_title', '{}', true),
    jsonb_path_query_array(needs, '$.pain_points.severity')
)::text END
"""
"""The digest of ``needs``, a ``jsonb``, as text; NULL if it is no object."""

SUMMARIES = r"""
WITH shown AS (
    SELECT personas.id, personas.updated_at
    FROM public.personas JOIN public.projects ON projects.id = personas.project_id
    WHERE personas.project_id = %(project_id)s AND personas.is_active AND personas.deleted_at IS NULL
        AND projects.is_active
), said AS (
    SELECT
        persona_id,
        count(*) AS response_count,
        max(date_part('epoch', created_at)) AS newest_response,
        array_agg(date_part('epoch', created_at))::text AS response_times
    FROM public.persona_responses
    WHERE persona_id IN (SELECT id FROM shown)
    GROUP BY persona_id
), ordered AS (
    SELECT shown.id, shown.updated_at, said.response_count, said.newest_response, said.response_times
    FROM shown LEFT JOIN said ON said.persona_id = shown.id
    ORDER BY shown.updated_at DESC, shown.id
)
SELECT
    ordered.id, full_name, persona_title, age, gender, occupation, location, education_level,
    segment_id, segment_name, segment_elsewhere, created_at,
    least(greatest(ordered.updated_at, '0001-01-02 00:00:00+00'), '9999-12-30 00:00:00+00'),
    response_count, newest_response, response_times, digest
FROM ordered CROSS JOIN LATERAL (
    SELECT
        full_name, persona_title, age, gender, occupation, location, education_level, segment_id, segment_name,
        CASE WHEN (segment_name ~ '\S' AND segment_id ~ '\S') IS NOT TRUE AND rag_context_details IS NOT NULL THEN
            jsonb_build_object(
                'segment_name', rag_context_details->'segment_name',
                'segment_id', rag_context_details->'segment_id',
                'orchestration_reasoning', jsonb_build_object(
                    'segment_name', rag_context_details->'orchestration_reasoning'->'segment_name',
                    'segment_id', rag_context_details->'orchestration_reasoning'->'segment_id'
                )
            )::text
        END AS segment_elsewhere,
        least(greatest(created_at, '0001-01-02 00:00:00+00'), '9999-12-30 00:00:00+00') AS created_at,
        (
            SELECT {digest}
            FROM (SELECT jsonb_path_query_first(needs_and_pains, 'strict $') AS needs OFFSET 0) AS unpacked
        ) AS digest
    FROM public.personas
    WHERE personas.id = ordered.id
    OFFSET 0
) AS persona
ORDER BY ordered.updated_at DESC, ordered.id
""".replace("{digest}", DIGEST)
"""Parameter ``project_id``; the columns are those of ``persona_rows.StoredSummary``."""

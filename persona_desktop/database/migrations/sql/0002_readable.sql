-- What every program on the database can read. Sight's own page fails on a persona that is otherwise, so the functions that
-- write personas answer for it, whoever made what they are given. Null, in SQL and in JSON, means missing.

-- Lists of objects; a statement or a title in each; scores are whole numbers up to 10.
CREATE FUNCTION app.are_readable_needs(needs jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE coalesce(jsonb_typeof(needs), 'null')
    WHEN 'null' THEN true
    WHEN 'object' THEN NOT jsonb_path_exists(needs, '$ ? (
        @.jobs_to_be_done.type() != "null" && (
            @.jobs_to_be_done.type() != "array"
            || @.jobs_to_be_done[*].type() != "object"
            || exists(@.jobs_to_be_done[*] ? (
                !(@.job_statement.type() == "string" && @.job_statement != "")
                || @.priority_score.type() != "null" && !(
                    @.priority_score.type() == "number" && @.priority_score >= 1 && @.priority_score <= 10
                    && @.priority_score.floor() == @.priority_score
                )
            ))
        )
        || @.desired_outcomes.type() != "null" && (
            @.desired_outcomes.type() != "array"
            || @.desired_outcomes[*].type() != "object"
            || exists(@.desired_outcomes[*] ? (
                !(@.outcome_statement.type() == "string" && @.outcome_statement != "")
                || @.importance.type() != "null" && !(
                    @.importance.type() == "number" && @.importance >= 1 && @.importance <= 10
                    && @.importance.floor() == @.importance
                )
                || @.satisfaction_current_solutions.type() != "null" && !(
                    @.satisfaction_current_solutions.type() == "number"
                    && @.satisfaction_current_solutions >= 1 && @.satisfaction_current_solutions <= 10
                    && @.satisfaction_current_solutions.floor() == @.satisfaction_current_solutions
                )
                || @.satisfaction.type() != "null" && !(
                    @.satisfaction.type() == "number" && @.satisfaction >= 0 && @.satisfaction <= 10
                    && @.satisfaction.floor() == @.satisfaction
                )
            ))
        )
        || @.pain_points.type() != "null" && (
            @.pain_points.type() != "array"
            || @.pain_points[*].type() != "object"
            || exists(@.pain_points[*] ? (
                !(@.pain_title.type() == "string" && @.pain_title != "")
                || @.severity.type() != "null" && !(
                    @.severity.type() == "number" && @.severity >= 1 && @.severity <= 10
                    && @.severity.floor() == @.severity
                )
            ))
        )
    )')
    ELSE false
END;
ALTER FUNCTION app.are_readable_needs(jsonb) OWNER TO persona_desktop_functions;

CREATE FUNCTION app.are_readable_citations(citations jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE coalesce(jsonb_typeof(citations), 'null')
    WHEN 'null' THEN true
    WHEN 'array' THEN NOT jsonb_path_exists(citations, '$[*].type() ? (@ != "object")')
    ELSE false
END;
ALTER FUNCTION app.are_readable_citations(jsonb) OWNER TO persona_desktop_functions;

-- Of the traits the least and the greatest. A column that is null, or not given, is in order.
CREATE FUNCTION app.is_readable_persona(
    age integer, least_trait double precision, greatest_trait double precision,
    citations jsonb, details jsonb, needs jsonb
) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN coalesce(age BETWEEN 0 AND 120, true)
    AND coalesce(least_trait >= 0, true)
    AND coalesce(greatest_trait <= 1, true)
    AND app.are_readable_citations(citations)
    AND coalesce(jsonb_typeof(details), 'null') IN ('object', 'null')
    AND app.are_readable_needs(needs);
ALTER FUNCTION app.is_readable_persona(integer, double precision, double precision, jsonb, jsonb, jsonb)
    OWNER TO persona_desktop_functions;

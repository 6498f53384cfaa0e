-- What an administrator's machine and a new machine may do about logins, and nothing else.
--
-- These functions belong to mpp_keeper, which nobody can log in as. A new machine's login is made
-- with the code as its password and may then only call mpp_enrol, once and within its minutes; that
-- gives it a password of its own and the rights of its kind. Codes and passwords come here only as
-- SCRAM verifiers.

CREATE OR REPLACE FUNCTION mpp_now() RETURNS bigint
LANGUAGE sql SET search_path = public, pg_temp AS
$$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

-- A machine of one mall has no say about the machines of another.
CREATE OR REPLACE FUNCTION mpp_own_site(of_site integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM station s WHERE s.role = session_user AND s.site_id <> of_site) THEN
        RAISE insufficient_privilege;
    END IF;
END $$;

-- No new session; mpp_hang_up ends those that are open once this is committed.
CREATE OR REPLACE FUNCTION mpp_shut_out(machine text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER ROLE %I NOLOGIN', machine);
    EXECUTE format('GRANT %I TO %I', machine, current_user);
END $$;

CREATE OR REPLACE FUNCTION mpp_hang_up() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
    JOIN pg_roles r ON r.rolname = a.usename
    JOIN enrolment e ON e.door = r.rolname
    WHERE NOT r.rolcanlogin
$$;

-- A login for one new machine; answers the moment it closes, nothing for a name that is taken.
CREATE OR REPLACE FUNCTION mpp_open_door(
    of_site integer, of_kind text, of_name text, new_door text, verifier text, sealed text,
    minutes integer
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    opens bigint := mpp_now();
    closes bigint := opens + least(minutes, 60) * 60000;
    old text;
BEGIN
    PERFORM mpp_own_site(of_site);
    IF new_door !~ '^mpp_[0-9a-z]{4}$' OR verifier !~ '^SCRAM-SHA-256[$]' THEN
        RAISE invalid_parameter_value;
    END IF;
    FOR old IN
        DELETE FROM enrolment e WHERE e.used_at IS NULL AND e.expires_at < opens RETURNING e.door
    LOOP
        EXECUTE format('DROP ROLE IF EXISTS %I', old);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = new_door) THEN
        RETURN NULL;
    END IF;
    INSERT INTO enrolment (door, site_id, kind, name, sealed_key, created_at, expires_at)
    VALUES (new_door, of_site, of_kind, of_name, sealed, opens, closes);
    EXECUTE format(
        'CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L CONNECTION LIMIT 4 IN ROLE mpp_door',
        new_door, verifier, to_timestamp(closes / 1000.0)
    );
    RETURN closes;
END $$;

-- The new machine itself, with the code as its password: no row when the code was used or is late.
CREATE OR REPLACE FUNCTION mpp_enrol(verifier text)
RETURNS TABLE (site_id integer, kind text, name text, sealed_key text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    found enrolment;
    old text;
BEGIN
    SELECT * INTO found FROM enrolment e
    WHERE e.door = session_user AND e.used_at IS NULL AND e.expires_at >= mpp_now() FOR UPDATE;
    IF found.door IS NULL THEN
        RETURN;
    END IF;
    IF verifier !~ '^SCRAM-SHA-256[$]' THEN
        RAISE invalid_parameter_value;
    END IF;
    SELECT s.role INTO old FROM station s
    WHERE s.site_id = found.site_id AND s.name = found.name AND s.role <> '' AND s.revoked_at IS NULL;
    IF old IS NOT NULL THEN
        PERFORM mpp_shut_out(old);
    END IF;
    EXECUTE format(
        'ALTER ROLE %I PASSWORD %L VALID UNTIL %L CONNECTION LIMIT -1',
        found.door, verifier, 'infinity'
    );
    EXECUTE format('REVOKE mpp_door FROM %I', found.door);
    EXECUTE format('GRANT %I TO %I', 'mpp_' || found.kind, found.door);
    UPDATE enrolment e SET used_at = mpp_now(), sealed_key = '' WHERE e.door = found.door;
    INSERT INTO station AS s (site_id, name, kind, enrolled_at, version, printer, clock_ms, role)
    VALUES (found.site_id, found.name, found.kind, mpp_now(), '', '', 0, found.door)
    ON CONFLICT ON CONSTRAINT pk_station DO UPDATE SET
        kind = excluded.kind, enrolled_at = excluded.enrolled_at, role = excluded.role,
        revoked_at = NULL, seen_at = NULL, printer = '', clock_ms = 0;
    RETURN QUERY SELECT found.site_id, found.kind::text, found.name::text, found.sealed_key::text;
END $$;

CREATE OR REPLACE FUNCTION mpp_revoke(of_site integer, of_name text, at_ms bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    machine text;
BEGIN
    PERFORM mpp_own_site(of_site);
    UPDATE station s SET revoked_at = at_ms
    WHERE s.site_id = of_site AND s.name = of_name AND s.role <> '' AND s.revoked_at IS NULL
    RETURNING s.role INTO machine;
    IF machine IS NOT NULL THEN
        PERFORM mpp_shut_out(machine);
    END IF;
END $$;

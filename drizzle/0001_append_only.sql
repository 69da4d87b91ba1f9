-- What is published is never changed (SD3, I1): the database refuses, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER commission_version_append_only BEFORE UPDATE OR DELETE ON "commission_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (NEW.terms IS DISTINCT FROM OLD.terms OR NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.number IS DISTINCT FROM OLD.number) THEN
    RAISE EXCEPTION 'commission % is published: its terms stand', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER commission_published_stands BEFORE UPDATE ON "commission" FOR EACH ROW EXECUTE FUNCTION refuse_published_change();
--> statement-breakpoint
CREATE FUNCTION refuse_frozen_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.inputs IS DISTINCT FROM OLD.inputs OR NEW.inputs_hash IS DISTINCT FROM OLD.inputs_hash OR (OLD.proof IS NOT NULL AND NEW.proof IS DISTINCT FROM OLD.proof) THEN
    RAISE EXCEPTION 'draw % is frozen', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER selection_run_frozen BEFORE UPDATE ON "selection_run" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_change();

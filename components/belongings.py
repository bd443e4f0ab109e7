"""What the session of a reader holds beside Streamlit's own: it goes when the reader leaves."""

from contextlib import ExitStack

from streamlit.runtime.scriptrunner import get_script_run_ctx

from serving.leaving import belongings_of


def belongings() -> ExitStack:
    """Return what is let go of when the session of this run ends."""
    run = get_script_run_ctx()
    return belongings_of(run.session_id) if run else ExitStack()

"""A session of Spark: on a cluster that is there, or on one of two processes that it starts on this machine."""

import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]
#: Two processes on this machine, each with one core and a gigabyte for Spark.
LOCAL = "local-cluster[2,1,1024]"
SETTINGS = {
    "spark.app.name": "internship pay",
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    #: Every machine has the program, and the environment that runs it, in the same folders.
    "spark.executorEnv.PYTHONPATH": str(ROOT),
    #: The most rows that DuckDB is handed at once: their checks cost by the call.
    "spark.sql.execution.arrow.maxRecordsPerBatch": "100000",
}


@contextmanager
def session(master: str = LOCAL) -> Generator[SparkSession]:
    """Open a session on a cluster; a local one listens on this machine only and leaves nothing behind."""
    with tempfile.TemporaryDirectory(prefix="cluster-") as folder:
        environment = {"PYSPARK_PYTHON": sys.executable}
        if master.startswith("local"):
            here = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost"}
            environment |= here | {"SPARK_WORKER_DIR": folder, "TMPDIR": folder}
        with mock.patch.dict(os.environ, environment):
            builder = SparkSession.builder.master(master)
            for name, value in SETTINGS.items():
                builder = builder.config(name, value)
            spark = builder.config("spark.local.dir", folder).getOrCreate()
            try:
                yield spark
            finally:
                spark.stop()

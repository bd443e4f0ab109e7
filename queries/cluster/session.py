"""A session of Spark: on a cluster that is there, or on one of two processes that it starts on this machine."""

import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from pyspark import SparkConf, SparkContext

ROOT = Path(__file__).parents[2]
#: Two processes on this machine, each with one core and a gigabyte for Spark.
LOCAL = "local-cluster[2,1,1024]"
#: Spark hands bytes on, DuckDB does the work: Java's second compiler and its parallel collector cost more than they save.
JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SETTINGS = {
    "spark.app.name": "internship pay",
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.driver.extraJavaOptions": JAVA_OPTIONS,
    "spark.executor.extraJavaOptions": JAVA_OPTIONS,
    #: Every machine has the program, and the environment that runs it, in the same folders.
    "spark.executorEnv.PYTHONPATH": str(ROOT),
}


@contextmanager
def session(master: str = LOCAL) -> Generator[SparkContext]:
    """Open a session on a cluster; a local one listens on this machine only and leaves nothing behind."""
    with tempfile.TemporaryDirectory(prefix="cluster-") as folder:
        environment = {"PYSPARK_PYTHON": sys.executable}
        if master.startswith("local"):
            here = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost"}
            environment |= here | {"SPARK_WORKER_DIR": folder, "TMPDIR": folder}
        with mock.patch.dict(os.environ, environment):
            settings = SparkConf().setMaster(master).setAll([*SETTINGS.items(), ("spark.local.dir", folder)])
            spark = SparkContext.getOrCreate(settings)
            try:
                yield spark
            finally:
                spark.stop()

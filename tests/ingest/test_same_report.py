"""A file that is checked again gives the same report: what was seen is compared with it before a file is added."""

from ingest.judgement.check import check_file

#: Each pay is as near to the middle one as the other.
EVEN = "Company,Role,Pay,Year\nContoso,Intern,USD 38/hr,2026\nContoso,Intern,USD 40/hr,2026\n"


def test_a_file_of_which_nothing_stands_out_gives_the_same_report_each_time(folder, tmp_path):
    data = folder(pay_reports=[{"pay": 20}])
    path = tmp_path / "even.csv"
    path.write_text(EVEN)
    reports = []
    for _ in range(30):
        with check_file(path, data=data) as checked:
            reports.append(checked.report)
    assert next(each["cell"] for each in reports[0].readings if each["of"] == "scale") == "USD 38/hr"
    assert reports == [reports[0]] * 30

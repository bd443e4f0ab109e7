"""What an address asks for in vain, in words."""

from components import address_phrases


def test_wrong_values_are_named_the_first_three():
    said = "which isn’t an option here, so it was ignored."
    assert (
        address_phrases.unknown_values(["Wizard"], "Degree level") == f"The address asks for “Wizard” as degree level, {said}"
    )
    assert address_phrases.unknown_values(["a", "<b>", "c", "d"], "Year") == (
        "The address asks for “a”, “\\<b\\>” and “c” as year, which aren’t options here, so they were ignored."
    )
    assert address_phrases.unknown_values(["x" * 61], "Year") == f"The address asks for “{'x' * 60}” as year, {said}"


def test_names_of_the_address_that_nothing_goes_by():
    one = address_phrases.unknown_names(["degrees"])
    assert one == "The address names “degrees”, which isn’t a choice on this page, so it was ignored."
    assert address_phrases.unknown_names(["<b>", "rows"]) == (
        "The address names “\\<b\\>” and “rows”, which aren’t choices on this page, so they were ignored."
    )
    assert address_phrases.unknown_names(["x" * 61, "b", "c", "d"]) == (
        f"The address names “{'x' * 60}”, “b” and “c”, which aren’t choices on this page, so they were ignored."
    )

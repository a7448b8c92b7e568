package nl.zinwijzer.pages;

/** Something wrong in the form of the front page, and the field it belongs to. */
public record FormProblem(String field, String message) {}

namespace StoryBot.Tests.Reading.Extraction;

public sealed class WordingTests
{
    [Theory]
    [InlineData("The meeting is in the library because the small room gets a carpet.", "Where is the meeting?", "the library because the small room gets a carpet", "the library")]
    [InlineData("Ask with form IT-12, and the access ends after 90 days.", "Which form is needed?", "IT-12, and the access ends after 90 days", "IT-12")]
    public void A_place_or_a_name_ends_where_another_clause_begins(string text, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(text, question, best, expected));

    [Fact]
    public void A_list_goes_on() => Assert.Equal("Bell, Storm, and the mayor", Choose("It was Bell, Storm, and the mayor.", "Who was it?", "Bell, Storm, and the mayor", "Bell"));

    [Theory]
    [InlineData("There are six places; if taken, the library yard is free.", "Where can I park?", "There", "the library yard")]
    [InlineData("Every bridge has a plate with a number on it, by the wall.", "Where is the number?", "on it", "by the wall")]
    public void Words_that_only_point_at_something_are_no_answer(string text, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(text, question, best, expected));

    [Theory]
    [InlineData("Parts come from the US or they are cast in Leeds.", "Where do parts come from?", "the US", "Leeds")]
    [InlineData("The pool reopened in May, some say.", "In which month did the pool reopen?", "May", "some say")]
    public void A_name_that_is_written_like_a_small_word_stays_chosen(string text, string question, string best, string other) =>
        Assert.Equal(best, Choose(text, question, best, other));

    [Theory]
    [InlineData("Palle Vester as Anders", "Which actor plays Anders?", "Anders", "Palle Vester")]
    [InlineData("The school opens late, at 9.45am, on Thursday.", "When does the school open on Thursday?", "Thursday", "9.45am")]
    public void What_the_question_says_itself_is_no_answer(string text, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(text, question, best, expected));

    [Theory]
    [InlineData("Other members add to the members' debate.", "Who adds to the debate of members?", "Other members", "debate")]
    [InlineData("It was Bell who won.", "Who won, Bell or Storm?", "Bell", "It")]
    public void What_says_more_than_the_question_or_is_put_to_choice_stays_chosen(string text, string question, string best, string other) =>
        Assert.Equal(best, Choose(text, question, best, other));

    [Theory]
    [InlineData("The lockers are too shallow for cases, so we take them at the steps.", "Why do you take my case?", "we take them at the steps", "The lockers are too shallow for cases")]
    [InlineData("Flour keeps for a year, and that is why the mill can run in spring.", "Why can the mill run in spring?", "why the mill can run in spring", "Flour keeps for a year")]
    public void What_follows_from_it_is_no_reason(string text, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(text, question, best, expected));

    [Fact]
    public void A_purpose_is_a_reason() =>
        Assert.Equal("so that nobody is hurt", Choose("They shut the road so that nobody is hurt.", "Why did they shut the road?", "so that nobody is hurt", "They shut the road"));

    private static string? Choose(string text, string question, string best, string other) => new RuledSentence(text).Choose(Understanding.Of(question), best, other);
}

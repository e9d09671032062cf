namespace StoryBot.Tests.Reading.Extraction.Figures;

public sealed class FigureChoiceTests
{
    [Theory]
    [InlineData("Progress is told every fortnight in the channel news.", "How often is progress told?", "the channel news", "every fortnight")]
    [InlineData("Every second year a contest for players under 24 is held.", "How often is the contest held?", "under 24", "Every second year")]
    [InlineData("Filters are changed twice a year, and the liner is checked every eight years.", "How often are filters changed?", "every eight years", "twice a year")]
    public void How_often_is_said_by_such_words(string text, string question, string best, string expected) => Assert.Equal(expected, Choose(text, question, best, expected));

    [Fact]
    public void What_changed_is_what_it_changed_to() =>
        Assert.Equal("150 members", Choose("The size of a guild was raised from 120 to 150 members.", "How many members can a guild have?", "120", "150 members"));

    [Theory]
    [InlineData("The size of a guild was raised from 120 to 150 members.", "How many members could a guild have before?", "120", "150 members")]
    [InlineData("The bus runs from 6 to 9 daily.", "How many hours does it run?", "6", "9")]
    public void What_it_was_before_stays_chosen_where_it_is_asked_for_or_nothing_changed(string text, string question, string best, string other) =>
        Assert.Equal(best, Choose(text, question, best, other));

    [Fact]
    public void The_number_of_volunteers_counts_volunteers() =>
        Assert.Equal("167 volunteers", Choose("We have 14 paid staff and 167 volunteers.", "number of volunteers?", "14 paid staff", "167 volunteers"));

    [Fact]
    public void A_number_whose_noun_goes_without_saying_stays_chosen() =>
        Assert.Equal("12", Choose("Of 5,000 soldiers 12 were killed.", "How many soldiers were killed?", "12", "5,000 soldiers"));

    [Theory]
    [InlineData("The shop sells one for 11.00 a day or 35.00 a week.", "How much is a permit for a week?", "11.00 a day or 35.00", "35.00")]
    [InlineData("Yearly | adults £210, children £120", "What do children pay?", "adults £210, children £120", "£120")]
    [InlineData("The desk at Elm is staffed Monday to Saturday; at Oak the desk is open on Tuesdays and Fridays only.", "Which days is the desk at Oak open?", "Saturday", "Tuesdays and Fridays")]
    public void Of_figures_side_by_side_the_one_is_chosen_beside_which_the_question_is_said(string text, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(text, question, best, expected));

    [Theory]
    [InlineData("The lights are lit on Friday 28 November at 6.15 pm.", "What time are the lights lit?", "Friday 28 November", "6.15 pm")]
    [InlineData("The viaduct has nine arches and is 31 metres high.", "How high is the viaduct?", "nine arches", "31 metres")]
    [InlineData("You need a round dish of 26 cm for it.", "What size of dish do I need?", "round dish", "26 cm")]
    [InlineData("Winters have become 2.3 degrees milder, and a fifth of the marsh is lost.", "How much warmer have the winters become?", "a fifth", "2.3 degrees")]
    public void A_figure_of_the_very_kind_is_chosen_before_what_may_pass_for_it(string text, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(text, question, best, expected));

    private static string? Choose(string text, string question, string best, string other) => new RuledSentence(text).Choose(Understanding.Of(question), best, other);
}

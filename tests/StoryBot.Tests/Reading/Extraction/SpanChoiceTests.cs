namespace StoryBot.Tests.Reading.Extraction;

public sealed class SpanChoiceTests
{
    private const string Tern = "The Silver Tern, which weighs 90 tonnes, is 62 metres long, has a crew of nine, carries 187 passengers and does 17 knots.";
    private const string Winner = "Kofi Mensah, 19, won it twice with 31 goals on Sunday.";

    [Theory]
    [InlineData(Tern, "How long is the Silver Tern?", "17 knots", "187", "62 metres")]
    [InlineData(Tern, "How fast is the Silver Tern?", "187", "62 metres", "17 knots")]
    [InlineData(Tern, "How heavy is the Silver Tern?", "a crew of nine", "187", "90 tonnes")]
    [InlineData(Tern, "What is the weight of the Silver Tern?", "nine", "17 knots", "90 tonnes")]
    [InlineData(Winner, "How old is Kofi Mensah?", "twice", "31 goals", "19")]
    [InlineData(Winner, "How many goals did he shoot?", "twice", "Kofi Mensah", "31 goals")]
    public void A_figure_that_measures_something_else_is_not_chosen(string text, string question, string best, string next, string fitting) =>
        Assert.Equal(fitting, new RuledSentence(text).Choose(Understanding.Of(question), best, next, fitting));

    [Theory]
    [InlineData("How long is the Silver Tern?", "62 metres", "17 knots")]
    [InlineData("How fast is the Silver Tern?", "carries 187 passengers and does 17 knots", "17 knots")]
    [InlineData("How many passengers does she carry?", "187", "17 knots")]
    [InlineData("How fast is the Silver Tern?", "The Silver Tern", "17 knots")]
    public void What_can_be_the_answer_stays_chosen(string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(Tern).Choose(Understanding.Of(question), best, other));

    [Fact]
    public void Where_nothing_fits_the_choice_stays() =>
        Assert.Equal("187", new RuledSentence(Tern).Choose(Understanding.Of("How hot is the Silver Tern?"), "187", "17 knots"));

    [Fact]
    public void How_often_something_happened_can_be_twice() =>
        Assert.Equal("twice", new RuledSentence(Winner).Choose(Understanding.Of("How often did Kofi Mensah win?"), "twice", "19"));

    [Theory]
    [InlineData("She died on 4 May 1935 in Basel.", "4", "Basel", "4 May 1935", "Basel")]
    [InlineData("She died on 4 May 1935 in Basel.", "died on 4", "May", "4 May 1935", "4 May 1935")]
    [InlineData("She died on May 4, 1935 in Basel.", "4, 1935", "May", "May 4", "May 4")]
    [InlineData("She died in the 19th century in Basel.", "19th", "century", "19th century", "19th century")]
    [InlineData("They hold 4.5 million gallons of oil.", "4.5", "million gallons", "4.5 million", "4.5 million")]
    [InlineData("They hold twenty-five gallons of oil.", "twenty", "five gallons", "twenty-five gallons", "twenty-five gallons")]
    public void A_part_of_a_date_or_a_number_is_not_chosen(string text, string best, string next, string last, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of("What did she do there?"), best, next, last));

    [Theory]
    [InlineData("She died on 4 May 1935 in Basel.", "1935", "When did she die?")]
    [InlineData("She died on 4 May 1935 in Basel.", "May 1935", "When did she die?")]
    [InlineData("She died on 4 May 1935 in Basel.", "4 May", "When did she die?")]
    [InlineData("She died on 4 May 1935 in Basel.", "May", "In which month did she die?")]
    [InlineData("In May 12 people died in Basel.", "12", "How many people died?")]
    [InlineData("In May, 12 people died in Basel.", "12 people", "How many people died?")]
    [InlineData("They hold 4.5 million gallons of oil.", "4.5 million", "How many gallons do they hold?")]
    [InlineData("They built 4 12-inch guns for it.", "4", "How many guns did they build?")]
    public void A_part_that_says_something_by_itself_stays_chosen(string text, string best, string question) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, text));

    [Theory]
    [InlineData("Ida Holm (3 March 1871 – 17 October 1949) was a painter.", "When was Ida Holm born?", "17 October 1949", "3 March 1871")]
    [InlineData("Ida Holm (3 March 1871 – 17 October 1949) was a painter.", "When did Ida Holm die?", "3 March 1871", "17 October 1949")]
    [InlineData("Ida Holm (1871–1949) was a painter.", "What year was Ida Holm born?", "1949", "1871")]
    [InlineData("Ida Holm (March 3, 1871 – October 17, 1949) was a painter.", "When was the death of Ida Holm?", "March 3, 1871", "October 17, 1949")]
    public void Birth_and_death_are_told_apart_behind_a_name(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Theory]
    [InlineData("Ida Holm (3 March 1871 – 17 October 1949) was a painter.", "When did Ida Holm paint?", "17 October 1949", "3 March 1871")]
    [InlineData("The Ida Holm, begun on 3 March 1871 and lost on 17 October 1949, was born there.", "When was Ida Holm born?", "17 October 1949", "3 March 1871")]
    public void Other_dates_are_not_taken_for_birth_and_death(string text, string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, other));
}

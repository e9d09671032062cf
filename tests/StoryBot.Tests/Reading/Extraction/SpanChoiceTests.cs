using System.Collections.Immutable;

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
    [InlineData(Tern, "How fast is the Silver Tern?", "carries 187 passengers and does 17 knots", "187", "17 knots")]
    [InlineData(Tern, "How fast is the Silver Tern?", "The Silver Tern", "187", "17 knots")]
    [InlineData("The lake is 12 metres deep and 300 metres wide.", "How wide is the lake?", "12 metres", "12 metres deep and 300 metres", "300 metres")]
    [InlineData("The move took 19 days and cost $3.4 million.", "How long did the move take?", "$3.4 million", "the move", "19 days")]
    [InlineData("The move took 19 days and cost $3.4 million.", "How much did the move cost?", "19 days", "the move", "$3.4 million")]
    [InlineData("Lid with seal | BM-303 | $8.00", "How much does the lid cost?", "303", "Lid", "$8.00")]
    [InlineData(Winner, "How old is Kofi Mensah?", "twice", "31 goals", "19")]
    [InlineData(Winner, "How many goals did he shoot?", "twice", "Kofi Mensah", "31 goals")]
    public void A_figure_that_measures_something_else_is_not_chosen(string text, string question, string best, string next, string fitting) =>
        Assert.Equal(fitting, new RuledSentence(text).Choose(Understanding.Of(question), best, next, fitting));

    [Theory]
    [InlineData("We charge £25 for a card puzzle and £60 for a wooden one.", "What do you charge for a wooden puzzle?", "£25", "£60")]
    [InlineData("Printing: 15 cents a page in black and white, 45 cents in colour.", "How much is a colour print?", "15 cents", "45 cents")]
    [InlineData("A change needs one approval; changes in the core need two.", "How many approvals does the core need?", "one", "two")]
    [InlineData("It opened in 1871 and closed in 1951.", "When did the line close?", "1871", "1951")]
    [InlineData("Theft must be reported to the police within 24 hours and to us within three days.", "How soon must the police be told?", "three days", "24 hours")]
    [InlineData("The exam lasts 20 minutes and is held by two examiners.", "How long is the exam?", "two examiners", "20 minutes")]
    public void Of_two_figures_the_one_is_chosen_beside_which_the_question_is_said(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Theory]
    [InlineData("The fee went up from £14 to £16.", "What is the fee?", "£14", "£16")]
    [InlineData("Smith was held on Tuesday and freed on Friday.", "When was the clerk arrested?", "Tuesday", "Friday")]
    [InlineData("Adults pay £9 and children of adults pay £4.", "What do adults pay?", "£9", "£4")]
    public void Where_nothing_beside_them_tells_figures_apart_the_chosen_one_stays(string text, string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, other));

    [Theory]
    [InlineData("How long is the Silver Tern?", "62 metres", "17 knots")]
    [InlineData("How many passengers does she carry?", "187", "17 knots")]
    public void What_can_be_the_answer_stays_chosen(string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(Tern).Choose(Understanding.Of(question), best, other));

    [Theory]
    [InlineData("The ship is very fast at 17 knots.", "How fast is the ship?", "very fast", "17 knots")]
    [InlineData("They waited decades, not 3 weeks.", "How long did they wait?", "decades", "3 weeks")]
    [InlineData("No passengers were hurt among 187 aboard.", "How many passengers were hurt?", "No passengers", "187")]
    public void What_says_how_much_in_words_stays_chosen(string text, string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, other));

    [Theory]
    [InlineData("The pool, Oscar Pell said, reopens on June 29.", "When does the pool reopen?", "Oscar Pell said", "June 29")]
    [InlineData("The gate opens at 10 a.m. for members.", "When does the gate open?", "for members", "10 a.m")]
    public void When_is_not_answered_by_words_that_say_no_time(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Theory]
    [InlineData("The pool reopened after the match in 1935.", "after the match", "1935")]
    [InlineData("The pool reopened in spring, not in 1935.", "spring", "1935")]
    [InlineData("The pool reopened three weeks later than in 1935.", "three weeks later", "1935")]
    public void A_time_in_words_stays_chosen(string text, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of("When did the pool reopen?"), best, other));

    [Theory]
    [InlineData("Who is the town clerk?", "Alan Proctor", "Beverly Stone", "Beverly Stone")]
    [InlineData("who is elder creek's police chief", "Alan Proctor", "Manny Ortega", "Manny Ortega")]
    [InlineData("Who is the town manager?", "Alan Proctor", "Manny Ortega", "Alan Proctor")]
    [InlineData("Who is the mayor?", "Alan Proctor", "Manny Ortega", "Alan Proctor")]
    public void A_title_is_borne_by_the_name_behind_it(string question, string best, string other, string expected) =>
        Assert.Equal(expected, new RuledSentence("Present were Town Manager Alan Proctor, Town Clerk Beverly Stone and Police Chief Manny Ortega.").Choose(Understanding.Of(question), best, other));

    [Theory]
    [InlineData("Lucille Barnes, 77, a baker, left.", "Who is Lucille Barnes?", "77", "a baker")]
    [InlineData("The report of Dr. Ruth Abiola, an entomologist, came.", "Who is Ruth Abiola?", "Dr", "an entomologist")]
    [InlineData("\"We did it,\" said Teresa Lund, a spokeswoman.", "Who is Teresa Lund?", "did it,\" said", "a spokeswoman")]
    [InlineData("Karen Barnes, 77, a baker, left.", "who is karen barnes", "77", "a baker")]
    public void Who_somebody_is_no_number_or_bare_title_says(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Theory]
    [InlineData("How many employees does Catering have?", "1,250", "570")]
    [InlineData("What was the revenue of Catering?", "570", "1,250")]
    [InlineData("How many does Catering have?", "Catering", "1,250")]
    public void A_rows_cell_is_chosen_by_the_name_of_its_column(string question, string best, string expected)
    {
        string[][] columns = [["area"], ["revenu"], ["employe"]];
        var row = new RuledSentence("Catering | 1,250 | 570") { Columns = [.. columns.Select(column => column.ToImmutableArray())] };

        Assert.Equal(expected, row.Choose(Understanding.Of(question), best, expected));
    }

    [Theory]
    [InlineData("Deputy Mayor Tom Reed spoke first; the town's mayor is Anna Bell.")]
    [InlineData("Former Mayor Tom Reed handed the keys to Anna Bell, who has been mayor since May.")]
    public void Who_bears_a_title_is_not_who_deputises_or_bore_it_before(string sentence) =>
        Assert.Equal("Anna Bell", new RuledSentence(sentence).Choose(Understanding.Of("Who is the mayor?"), "Anna Bell", "Tom Reed"));

    [Theory]
    [InlineData("Kellermann, a brewer, paid 2,400 guilders for it.", "How much did Kellermann pay?", "a brewer", "2,400 guilders")]
    [InlineData("In 2023 the firm earned NOK 401 million there.", "How much did the firm earn?", "2023", "401 million")]
    public void Money_is_known_in_many_currencies(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Fact]
    public void A_name_is_no_reason() =>
        Assert.Equal("a boy was stung", new RuledSentence("Judge Marchetti said a boy was stung.").Choose(Understanding.Of("Why was the ban passed?"), "Judge Marchetti", "a boy was stung"));

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

    [Fact]
    public void Neither_is_when_something_else_happened() =>
        Assert.Equal("in 1909", new RuledSentence("Ida Holm (3 March 1871 – 17 October 1949) won it in 1909.").Choose(Understanding.Of("When did Ida Holm win?"), "17 October 1949", "in 1909"));

    [Theory]
    [InlineData("Ida Holm (3 March 1871 – 17 October 1949) was a painter.", "When did Ida Holm live?", "17 October 1949", "3 March 1871")]
    [InlineData("The Ida Holm, begun on 3 March 1871 and lost on 17 October 1949, was born there.", "When was Ida Holm born?", "17 October 1949", "3 March 1871")]
    public void Other_dates_are_not_taken_for_birth_and_death(string text, string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, other));
}

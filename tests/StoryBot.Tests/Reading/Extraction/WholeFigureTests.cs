using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class WholeFigureTests
{
    [Theory]
    [InlineData("It failed at about 2:40 a.m. on Tuesday.", "2", "2:40 a.m")]
    [InlineData("It failed at about 2:40 a.m. on Tuesday.", "40 a.m", "2:40 a.m")]
    [InlineData("It opens daily from 9 a.m. to 6 p.m. in summer.", "9 a.m", "9 a.m. to 6 p.m")]
    [InlineData("It opens from 9:30 to 18:00 in summer.", "18:00", "9:30 to 18:00")]
    [InlineData("Prices rose 5 to 10 percent there.", "5", "5 to 10 percent")]
    [InlineData("Prices rose 5 to 10 percent there.", "10 percent", "5 to 10 percent")]
    [InlineData("It takes 2–3 years to build.", "3 years", "2–3 years")]
    [InlineData("It took 2 hours and 40 minutes there.", "2 hours", "2 hours and 40 minutes")]
    [InlineData("It took 2 h 40 min there.", "2 h", "2 h 40 min")]
    [InlineData("It took 1 h and 2 h there.", "1 h", "1 h")]
    [InlineData("Between 30 and 40 guards watch it.", "30", "Between 30 and 40")]
    [InlineData("The gardens cover 12 square kilometres there.", "12", "12 square kilometres")]
    [InlineData("It takes at least 14 characters there.", "least 14 characters", "at least 14 characters")]
    [InlineData("They may stay up to three days there.", "to three days", "up to three days")]
    [InlineData("The firm earned NOK 401 million there.", "401 million", "NOK 401 million")]
    [InlineData("It meets once a month there.", "a month", "once a month")]
    public void What_a_figure_says_little_without_goes_with_it(string sentence, string words, string expected) =>
        Assert.Equal(expected, Whole(sentence, words, _ => false));

    [Theory]
    [InlineData("It rose from 5 to 10 percent there.", "5")]
    [InlineData("In 1935 12 people came to it.", "12")]
    [InlineData("It cost $80 and lasted 5 hours there.", "$80")]
    [InlineData("They won by 3 goals, 2 of them late.", "3")]
    [InlineData("The BBC paid 401 million there.", "401 million")]
    [InlineData("It was held in NATO 75 years ago.", "75 years ago")]
    [InlineData("The port, open to ships, is old.", "ships")]
    public void What_stands_by_itself_stays_alone(string sentence, string words) => Assert.Equal(words, Whole(sentence, words, _ => false));

    [Fact]
    public void A_unit_that_the_question_names_goes_without_saying() =>
        Assert.Equal("12", Whole("The gardens cover 12 kilometres there.", "12", at => at == 4));

    private static string Whole(string sentence, string piece, Predicate<int> isAsked)
    {
        var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));
        var start = sentence.IndexOf(piece, StringComparison.Ordinal);
        int[] inside = [.. Enumerable.Range(0, words.Length).Where(at => words[at].Span.Start >= start && words[at].Span.End <= start + piece.Length)];
        var (first, last) = WholeFigure.Around(new SentenceWords(sentence, words), inside[0], inside[^1], isAsked);
        return words[first].Span.To(words[last].Span).Of(sentence);
    }
}

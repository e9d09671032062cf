using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Extraction.Figures;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class WholePhraseTests
{
    private const string Opening = "It opens on Sunday, 15 June at 14:00 by the fountain.";

    [Theory]
    [InlineData(Opening, "When does it open?", "Sunday", "Sunday, 15 June at 14:00")]
    [InlineData(Opening, "When does it open?", "14:00", "Sunday, 15 June at 14:00")]
    [InlineData(Opening, "On what date does it open?", "15 June", "Sunday, 15 June at 14:00")]
    [InlineData(Opening, "On which day does it open?", "Sunday", "Sunday")]
    [InlineData("The fair is on the second Saturday in July, as ever.", "When is the fair?", "July", "the second Saturday in July")]
    [InlineData("It is shut until the end of January at least.", "When does it open?", "January", "the end of January")]
    [InlineData("They meet on Mondays and Thursdays at noon.", "When do they meet?", "Mondays", "Mondays and Thursdays")]
    [InlineData("Tours start at 11 am and 3 pm daily.", "When do tours start?", "11 am", "11 am and 3 pm")]
    [InlineData("Fog is worst in May and June there.", "Which months are the foggiest?", "June", "May and June")]
    [InlineData("Fog was bad in May and June there.", "When was fog bad?", "June", "June")]
    [InlineData("Smith came on Monday to help.", "When did Smith come?", "Monday", "Monday")]
    [InlineData("In July the first of them came.", "When did they come?", "July", "July")]
    public void A_time_is_told_whole(string sentence, string question, string piece, string expected) =>
        Assert.Equal(expected, Whole(sentence, question, piece, WholeTime.Around));

    [Theory]
    [InlineData("Heavy | £9.80 | Courier collection from your door", "How does it come back?", "door", "Courier collection from your door")]
    [InlineData("Hall | ground floor, beside the lift", "Where is the hall?", "lift", "lift")]
    [InlineData("Hall | Anna Bell of Norland", "Who runs the hall?", "Anna Bell", "Anna Bell")]
    [InlineData("A courier collects it from your door.", "How does it come back?", "door", "door")]
    public void A_cell_that_is_one_phrase_is_told_whole(string row, string question, string piece, string expected) =>
        Assert.Equal(expected, Whole(row, question, piece, WholeCell.Around));

    [Theory]
    [InlineData("It goes every 40 minutes from here.", "40 minutes", "every 40 minutes")]
    [InlineData("It comes out four times a year.", "times a year", "four times a year")]
    [InlineData("It takes 40 minutes from here.", "40 minutes", "40 minutes")]
    public void How_often_is_told_whole(string sentence, string piece, string expected) =>
        Assert.Equal(expected, Whole(sentence, "How often is it?", piece, (_, words, first, last) => HowOften.Around(words, new ScoredSpan(0, first, last, 0)) ?? (first, last)));

    private static string Whole(string sentence, string question, string piece, Func<AskedQuestion, SentenceWords, int, int, (int First, int Last)> around)
    {
        var words = new RuledSentence(sentence).Sentences[0];
        var start = sentence.IndexOf(piece, StringComparison.Ordinal);
        int[] inside = [.. Enumerable.Range(0, words.Words.Length).Where(at => words.Words[at].Span.Start >= start && words.Words[at].Span.End <= start + piece.Length)];
        var (first, last) = around(Understanding.Of(question), words, inside[0], inside[^1]);
        return words.Words[first].Span.To(words.Words[last].Span).Of(sentence);
    }
}

using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("ROTTERDAM, May 6, 2025 – Helion Foods is buying Cashewell.", "ROTTERDAM, May 6, 2025")]
    [InlineData("ROTTERDAM, Netherlands (AP) — Helion Foods is buying Cashewell.", "ROTTERDAM, Netherlands (AP")]
    [InlineData("Rotterdam (AFP) – Helion Foods is buying Cashewell.", "Rotterdam (AFP")]
    [InlineData("ROTTERDAM, May 6 /PRNewswire/ -- Helion Foods is buying Cashewell.", "ROTTERDAM, May 6 /PRNewswire")]
    [InlineData("(CNN) -- Helion Foods is buying Cashewell.", "CNN")]
    [InlineData("PARIS - Helion Foods is buying Cashewell.", "PARIS")]
    [InlineData("MEXICO CITY — Helion Foods is buying Cashewell.", "MEXICO CITY")]
    public void The_place_date_and_agency_before_the_dash_are_found(string sentence, string dateline)
    {
        var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));

        var length = Dateline.LengthIn(sentence, words);

        Assert.NotEqual(0, length);
        Assert.Equal(dateline, words[0].Span.To(words[length - 1].Span).Of(sentence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Helion")]
    [InlineData("NATO – the alliance – is buying Cashewell.")]
    [InlineData("BASF (the chemicals giant) — is buying Cashewell.")]
    [InlineData("BANK OF AMERICA — is buying Cashewell.")]
    [InlineData("Anna Bell – the mayor – opened it on May 6.")]
    [InlineData("ROTTERDAM, May 6, 2025: Helion Foods is buying Cashewell.")]
    [InlineData("The well-known mayor of PARIS spoke.")]
    public void Whoever_does_something_before_a_dash_is_no_dateline(string sentence)
    {
        Assert.Equal(0, Dateline.LengthIn(sentence, WordReader.Read(sentence, TermAnalyzer.Analyze(sentence))));
    }

    [Fact]
    public void The_place_of_a_report_is_nobody_who_did_something()
    {
        var answer = Asking.Ask("ROTTERDAM, May 6, 2025 – Helion Foods is buying Cashewell for $40 million, the company said.", "who is buying Cashewell?");

        Assert.DoesNotContain("ROTTERDAM", answer is Answer.Found found ? found.ShortAnswer : "", StringComparison.Ordinal);
    }
}

using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Tests.Reading.Questions;

public sealed class InitialismsTests
{
    [Theory]
    [InlineData("who is the CEO of Helion Foods?", "Its chief executive officer spoke.", "who is the chief executive of Helion Foods?")]
    [InlineData("who is the ceo of Helion Foods?", "Its chief executive officer spoke.", "who is the chief executive of Helion Foods?")]
    [InlineData("what did the UN and the EU say?", "The United Nations and the European Union spoke.", "what did the United Nations and the European Union say?")]
    [InlineData("who is the CEO of Helion Foods?", "Its CEO is a chief executive.", "who is the CEO of Helion Foods?")]
    [InlineData("who is the CEO of Helion Foods?", "Its chief cook spoke.", "who is the CEO of Helion Foods?")]
    [InlineData("who is CEO Anna Bell?", "Its chief executive officer spoke.", "who is CEO Anna Bell?")]
    [InlineData("is un a word?", "The United Nations spoke.", "is un a word?")]
    [InlineData("", "The United Nations spoke.", "")]
    public void Initials_are_spelled_out_where_only_their_words_stand_in_the_articles(string question, string article, string understood)
    {
        var stems = TermAnalyzer.Analyze(article).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        var statistics = new TermStatistics(stem => stems.Contains(stem) ? 1 : 0, 1, _ => []);

        Assert.Equal(understood, new Initialisms(TermAnalyzer.Analyze).SpellOut(question, statistics));
    }
}

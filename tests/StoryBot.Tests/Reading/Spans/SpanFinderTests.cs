using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Spans;

public sealed class SpanFinderTests
{
    [Theory]
    [InlineData("It fell on January 20, 2024 by much.", "January 20, 2024", SpanKind.Date)]
    [InlineData("It fell on 3 May 1999 by much.", "3 May 1999", SpanKind.Date)]
    [InlineData("It fell in the 1990s by much.", "1990s", SpanKind.Date)]
    [InlineData("He came last Tuesday to see it.", "last Tuesday", SpanKind.Date)]
    [InlineData("It fell in the 10th century.", "10th century", SpanKind.Date)]
    [InlineData("That is a 93% decrease.", "93%", SpanKind.Percentage)]
    [InlineData("That is 7.5 percent less.", "7.5 percent", SpanKind.Percentage)]
    [InlineData("They paid $1.5 million for it.", "$1.5 million", SpanKind.Money)]
    [InlineData("They paid twenty euros for it.", "twenty euros", SpanKind.Money)]
    [InlineData("They ran for 10 miles.", "10 miles", SpanKind.Number)]
    [InlineData("They talked with General Anna M. Bell about it.", "General Anna M. Bell", SpanKind.Person)]
    [InlineData("They talked with Northern Command General Anna Bell.", "Northern Command", SpanKind.Organisation)]
    [InlineData("They talked with Northern Command General Anna Bell.", "General Anna Bell", SpanKind.Person)]
    [InlineData("The Department of Public Works said so.", "Department of Public Works", SpanKind.Organisation)]
    [InlineData("It happened in New Zealand.", "New Zealand", SpanKind.Place)]
    [InlineData("Earlier, suspected cartel members fired.", "suspected cartel members", SpanKind.Group)]
    [InlineData("So said John Bell, Anna Storm and Mary Klein.", "John Bell, Anna Storm and Mary Klein", SpanKind.Person)]
    public void A_piece_of_a_sentence_is_known_for_what_it_is(string sentence, string piece, object kind)
    {
        var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));
        var found = SpanFinder.Find(sentence, words).Where(span => (span.Kind & (SpanKind)kind) != 0);

        Assert.Contains(piece, found.Select(span => words[span.First].Span.To(words[span.Last].Span).Of(sentence)));
    }

    [Fact]
    public void A_name_within_a_quantity_and_a_group_that_ends_a_name_are_left_out_wherever_they_stand()
    {
        string[] vocabulary = ["May", "3", "2019", "Anna", "Bell,", "General", "officials", "Police", "and", "the", "of", "$5", "million", "Friday,", "members", "Council", "last", "DHS"];
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var sentence = string.Join(' ', Enumerable.Range(0, 40).Select(_ => vocabulary[random.Next(vocabulary.Length)]));
            var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));
            var quantities = QuantityFinder.Find(sentence, words).ToList();
            var names = NameFinder.Find(sentence, words).Where(name => !quantities.Exists(quantity => quantity.Holds(name))).ToList();
            var groups = GroupFinder.Find(words).Where(group => !names.Exists(name => name.Last == group.Last));
            CandidateSpan[] expected = [.. quantities, .. names, .. groups, .. Coordination.Join(words, names)];

            Assert.Equal(expected, SpanFinder.Find(sentence, words).ToArray());
        }
    }
}

using System.Globalization;
using CsCheck;
using StoryBot.Chat.Discord.Rendering;

namespace StoryBot.Tests.Chat.Discord.Rendering;

public sealed class MessagePagesTests
{
    private static readonly Gen<string> Long = DiscordTextTests.Hostile.Array[0, 60].Select(string.Concat);

    [Fact]
    public void Pages_are_never_too_long_and_together_hold_the_whole_quote() =>
        Gen.Select(Long, Gen.Int[0, 2_000], Gen.Int[0, 2_000]).Sample(
            (text, from, length) =>
            {
                var pages = MessagePages.Lay([new MessagePart.Quote(text, from..(from + length))]);

                Assert.All(pages, page => Assert.InRange(page.Length, 1, 2_000));
                if (pages.Count <= MessagePages.MostPages)
                    Assert.Equal(text, string.Concat(pages.Select(BlockQuoteTests.Read)));
            },
            iter: 2_000);

    [Fact]
    public void Several_parts_never_make_a_page_too_long() =>
        Gen.Select(Long, Long).Sample(
            (one, two) => Assert.All(
                MessagePages.Lay([new MessagePart.Words(one), new MessagePart.Line(new string('x', 900)), new MessagePart.Quote(two, 3..90), new MessagePart.Line("end")]),
                page => Assert.InRange(page.Length, 0, 2_000)),
            iter: 2_000);

    [Fact]
    public void No_cut_halves_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 900));

        var pages = MessagePages.Lay([new MessagePart.Words(text)]);

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Equal(0, new StringInfo(page).LengthInTextElements - (page.Length / "👨‍👩‍👧".Length)));
    }

    [Fact]
    public void A_character_longer_than_a_page_is_cut_between_code_points()
    {
        var text = "a" + new string('\u0301', 5_000);

        Assert.Equal(text, string.Concat(MessagePages.Lay([new MessagePart.Words(text)])));
    }

    [Fact]
    public void A_long_text_is_cut_at_paragraphs_before_sentences_before_words()
    {
        var sentence = "The committee met again on Tuesday and agreed. ";
        var paragraph = string.Concat(Enumerable.Repeat(sentence, 30));

        var both = MessagePages.Lay([new MessagePart.Words(paragraph + "\n\n" + paragraph)]);
        var one = MessagePages.Lay([new MessagePart.Words(paragraph + paragraph)]);
        var words = MessagePages.Lay([new MessagePart.Words(string.Concat(Enumerable.Repeat("word ", 1_000)))]);

        Assert.EndsWith("\n\n", both[0]);
        Assert.EndsWith("agreed. ", one[0]);
        Assert.All(words, page => Assert.EndsWith("word ", page));
    }

    [Fact]
    public void A_text_without_end_stops_with_a_sign_that_there_is_more()
    {
        var pages = MessagePages.Lay([new MessagePart.Words(new string('x', 100_000))]);

        Assert.Equal(MessagePages.MostPages + 1, pages.Count);
        Assert.Equal("…", pages[^1]);
    }
}

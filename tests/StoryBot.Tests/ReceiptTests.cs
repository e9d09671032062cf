using CsCheck;
using StoryBot.Answering;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests;

public sealed class ReceiptTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Gen<Citation> Citations = Gen.Select(
        Gen.String[Gen.Char.AlphaNumeric, 1, 20],
        Gen.String[Gen.Char, 1, 600],
        Gen.Int[1, 5000],
        Gen.Int[0, 599],
        Gen.Int[1, 600],
        (id, text, number, start, length) =>
        {
            var from = start % text.Length;
            var paragraph = new Paragraph(number, text, new TextSpan(0, text.Length), []);
            return new Citation(new Passage(new Article(id, id, "0", [paragraph]), paragraph), new TextSpan(from, Math.Min(length, text.Length - from)));
        });

    [Fact]
    public void A_code_is_read_back_as_the_same_receipt() => Citations.Sample(citation =>
    {
        Assert.True(Receipt.TryParse(citation.Receipt.Code, out var receipt, out _));
        Assert.Equal(citation.Receipt, receipt);
    });

    [Fact]
    public void A_code_is_read_as_people_copy_it() => Citations.Sample(citation =>
    {
        var copied = $" {citation.Receipt.Code.Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l').ToLowerInvariant()}\n";

        Assert.True(Receipt.TryParse(copied, out var receipt, out _));
        Assert.Equal(citation.Receipt, receipt);
    });

    [Theory]
    [InlineData('\u2011')]
    [InlineData('\u2013')]
    [InlineData('\u00AD')]
    public void A_code_is_read_as_it_stands_in_a_set_text(char dash) => Citations.Sample(citation =>
    {
        Assert.True(Receipt.TryParse($"\u200B{citation.Receipt.Code.Replace('-', dash)}.", out var receipt, out _));
        Assert.Equal(citation.Receipt, receipt);
    });

    [Fact]
    public void Any_one_wrong_character_is_noticed() => Citations.Sample(
        citation =>
        {
            var code = citation.Receipt.Code;
            foreach (var position in Enumerable.Range(0, code.Length).Where(position => code[position] != '-'))
            {
                foreach (var letter in Letters.Where(letter => letter != code[position]))
                {
                    Assert.False(Receipt.TryParse(string.Concat(code.AsSpan(0, position), [letter], code.AsSpan(position + 1)), out _, out var problem));
                    Assert.Contains("typo", problem, StringComparison.Ordinal);
                }
            }
        },
        iter: 30);

    [Fact]
    public void Any_two_characters_that_changed_places_are_noticed() => Citations.Sample(
        citation =>
        {
            var code = citation.Receipt.Code.Replace("-", "", StringComparison.Ordinal);
            for (var one = 0; one < code.Length; one++)
            {
                for (var other = one + 1; other < code.Length; other++)
                {
                    var letters = code.ToCharArray();
                    (letters[one], letters[other]) = (letters[other], letters[one]);
                    Assert.Equal(letters[one] == letters[other], Receipt.TryParse(new string(letters), out _, out _));
                }
            }
        },
        iter: 100);

    [Fact]
    public void Anything_at_all_can_be_tried() => Gen.String.Sample(text =>
    {
        Assert.True(Receipt.TryParse(text, out var receipt, out var problem) ? receipt.Code.Length > 0 : problem.Length > 0);
    });

    [Theory]
    [InlineData(null, "That is too short for a receipt.")]
    [InlineData("", "That is too short for a receipt.")]
    [InlineData("abc?", "Character 4 can't stand in a receipt.")]
    [InlineData("00000", "That is no receipt: it has too few or too many characters.")]
    [InlineData("00000000000000000000000000000000", "That is too long for a receipt.")]
    public void What_is_no_receipt_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.False(Receipt.TryParse(text, out _, out var problem));
        Assert.Equal(reason, problem);
    }

    [Fact]
    public void The_receipt_of_a_news_sentence_has_at_most_twenty_characters()
    {
        var article = MadeArticles.Of("news/2026/a-long-name.md", new string('x', 900) + "." + new string('y', 180) + ".");

        var code = new Citation(article.Passages.First(), new TextSpan(901, 181)).Receipt.Code.Replace("-", "", StringComparison.Ordinal);

        Assert.InRange(code.Length, 1, 20);
    }
}

using System.Diagnostics;
using CsCheck;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class SentenceSplitterTests
{
    // A bar marks where one sentence ends and the next begins.
    [Theory]
    [InlineData("It rains.|The sun shines!|Does it?|Yes.")]
    [InlineData("The U.S. Department of Defense met Gen. Smith of the U.S. Army.|They talked.")]
    [InlineData("He lives in the U.S.|The next year he moved.")]
    [InlineData("General Gregory M. Guillot met J. R. R. Tolkien and J. A. Smith.|Both signed.")]
    [InlineData("Attorney General William P. Barr met J. P. Morgan and Sec. Lloyd Austin.|Spc. Megan Touma was there.")]
    [InlineData("The rule stands in Sec. 5 on p. 12.|He left Georgia Tech.|He went home.")]
    [InlineData("Mr. Poe of Acme Inc. paid No. 5 on Jan. 20 at 5 p.m. Monday.|No.|He did not.")]
    [InlineData("Trucks pass as early as 4:30 a.m.|Chief Ortega said so.|Core hours end at 3 p.m.|Employees go home.")]
    [InlineData("It starts at 3 p.m. Eastern on Friday, at 8 a.m. EST or 9 p.m. London time, not at 10 a.m. July 5 or 6 p.m. 20 guests came.")]
    [InlineData("He took the 8 a.m. Chicago train.|It left at 8 a.m.|Chicago was far.")]
    [InlineData("1986. A great fire destroyed the hall.|Nobody died.")]
    [InlineData("Die Mühle wurde am 4. Mai 1935 von Dr. Müller eröffnet.|Das 19. Jahrhundert endete.|Sie kostete 3. Mio. Mark und 5 Mrd. Kronen.")]
    [InlineData("Er kam am 1. Advent zum 3. Mal, vom 3. 5. 1990 an.|I am 12.|My brother is 9.|Nobody is 40.")]
    [InlineData("Approx. 50 ships came.|“Ca. 90 boats left,” he said.|Al is C. S. Lewis.|Bob is not.")]
    [InlineData("THE CHAIR MET MR. MOE AND DR. LEE.|THEY LEFT.|Ann runs HR.|Bob is in IT.|NASA is far.")]
    [InlineData("Tel. 0151 and Bd. 3, Abs. 2 say so of EE. UU.|Nobody knows.")]
    [InlineData("Call Hanneke Orr, ext. 31, or tel. 020 7946.|Groups of max. 20 pay incl. 20% tax.|Ida Holm (b. 1950) is in rm. 204.")]
    [InlineData("It works for Acme Corp.|It pays well.")]
    [InlineData("Prices rose 3.5 percent to $1.25 in 2024.|Nobody cheered.")]
    [InlineData("See https://example.org/a.b?c=d. or mail a.b@example.org for more.|Thanks.")]
    [InlineData("He said: “It is over.”|She left (at last.)|“Why?” he asked.|'So what?'|Nothing.")]
    [InlineData("“Stop!” he cried.|“Why should I?”|She ran.")]
    [InlineData("Well... maybe.|He waited…|Nothing came.|Wait . . . what?")]
    [InlineData("What?!|Never!!!|(Really.)|Fine.")]
    [InlineData("The paper says so.[12]|The other one does not.[3][4]|End")]
    [InlineData("1. Boil the water.|2. Add tea.")]
    [InlineData("He was born in 1999.|In 2001 he moved.")]
    [InlineData("¿Quién firmó?|Dos generales.|¡Bien!")]
    [InlineData("今日は晴れ。|明日は雨。")]
    [InlineData("Is it true?|E.g. this stays whole, i.e. Ohio vs. Texas too.")]
    [InlineData("The U.S.-Mexico border is long.|Ph.D. students know.")]
    public void A_text_splits_where_its_sentences_end(string marked)
    {
        var expected = marked.Split('|');
        // Chinese and Japanese have no space between sentences.
        var text = marked.Replace("。|", "。").Replace('|', ' ');

        Assert.Equal(expected, SentenceSplitter.Split(text).Select(span => span.Of(text)));
    }

    [Fact]
    public void Sentences_are_ordered_trimmed_and_cover_every_visible_character()
    {
        string[] marks =
        [
            ".", "!", "?", "…", " ", "  ", "\n", "\u00a0", "\"", "”", "(", ")", "[1]", "U.S.", "Mr.", "No.", "5", "The", "J.", "。",
        ];
        var piece = Gen.OneOf(Gen.Int[0, marks.Length - 1].Select(index => marks[index]), Gen.String[0, 6]);
        piece.Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var spans = SentenceSplitter.Split(text);
            var end = 0;
            foreach (var span in spans)
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
                Assert.Equal(span.Of(text).Trim(), span.Of(text));
                end = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });
    }

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("(")]
    [InlineData(". (")]
    [InlineData("a.")]
    [InlineData("[1")]
    [InlineData(".[")]
    [InlineData("U.S. ")]
    [InlineData("am 1. ")]
    [InlineData("Ca. 5 ")]
    [InlineData(".        ")]
    public void Hostile_input_takes_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000));
        var watch = Stopwatch.StartNew();

        SentenceSplitter.Split(text);

        // Quadratic time would be hours; the bound is generous for a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}

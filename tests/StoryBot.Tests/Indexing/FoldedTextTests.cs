using CsCheck;
using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("the com\u00ADmit\u00ADtees met", "com\u00ADmit\u00ADtees", "committe")]
    [InlineData("the com\u200Bmittees met", "com\u200Bmittees", "committe")]
    [InlineData("the com\u2060mittees\uFEFF met", "com\u2060mittees", "committe")]
    [InlineData("a \uFB01re broke out", "\uFB01re", "fire")]
    [InlineData("the o\uFB03ces closed", "o\uFB03ces", "offic")]
    [InlineData("in \uFF32ome", "\uFF32ome", "rome")]
    [InlineData("of \uFF11\uFF19\uFF15\uFF10", "\uFF11\uFF19\uFF15\uFF10", "1950")]
    [InlineData("Con\u017Ftantinople fell", "Con\u017Ftantinople", "constantinopl")]
    [InlineData("met José there", "José", "jose")]
    [InlineData("met Jose\u0301 there", "Jose\u0301", "jose")]
    [InlineData("met N\u0303un\u0303ez", "N\u0303un\u0303ez", "nunez")]
    [InlineData("Zoë's house", "Zoë's", "zoe")]
    [InlineData("by Bronte\u0308", "Bronte\u0308", "bront")]
    [InlineData("by Brontë", "Brontë", "bront")]
    [InlineData("met Işık", "Işık", "isik")]
    [InlineData("met IŞIK", "IŞIK", "isik")]
    [InlineData("met I\u0307brahim", "I\u0307brahim", "ibrahim")]
    [InlineData("met İbrahim", "İbrahim", "ibrahim")]
    [InlineData("met Søren", "Søren", "soren")]
    [InlineData("in Łódź", "Łódź", "lodz")]
    [InlineData("in Köln", "Köln", "koln")]
    [InlineData("a Straße there", "Straße", "strass")]
    [InlineData("STRASSE", "STRASSE", "strass")]
    [InlineData("met Ælfric", "Ælfric", "aelfric")]
    [InlineData("met Đặng", "Đặng", "dang")]
    [InlineData("met Əliyev", "Əliyev", "aliyev")]
    [InlineData("met əliyev", "əliyev", "aliyev")]
    [InlineData("Пу́тин", "Пу́тин", "путин")]
    [InlineData("Николай", "Николай", "николаи")]
    [InlineData("Никола\u0438\u0306", "Никола\u0438\u0306", "николаи")]
    [InlineData("Αθήνα", "Αθήνα", "αθηνα")]
    public void A_word_is_found_by_what_one_sees_of_it_and_quoted_as_it_is_written(string text, string written, string stem)
    {
        var term = Assert.Single(TermAnalyzer.Analyze(text), term => term.Stem == stem);

        Assert.Equal(written, term.Span.Of(text));
    }

    [Fact]
    public void A_drawn_rule_is_no_word_and_takes_little_time()
    {
        var text = $"Bridge {new string('_', 200_000)} snake_case";

        Assert.Equal(["bridg", "snake_cas"], TermAnalyzer.Analyze(text).Select(term => term.Stem));
        Assert.Equal("snake_case", TermAnalyzer.Analyze(text)[1].Span.Of(text));
    }

    [Fact]
    public void A_stop_word_is_one_whatever_is_hidden_in_it() => Assert.True(Assert.Single(TermAnalyzer.Analyze("wh\u00ADo")).IsStopWord);

    [Theory]
    [InlineData("bridge\u200B? Who")]
    [InlineData("\u200Bbridge")]
    [InlineData("ภาษา\u200Bไทย")]
    [InlineData("10⁶ km²")]
    [InlineData("2 × 3 ÷ 6 = 1ª")]
    [InlineData("हिन्दी")]
    [InlineData("한국어 が")]
    public void What_parts_words_or_means_something_stays(string text) => Assert.Equal(text, FoldedText.Of(text).Text);

    [Fact]
    public void A_text_without_such_characters_is_itself()
    {
        const string plain = "Gen. Munoz's “cafe” — 3.5 % of 東京.";

        Assert.Same(plain, FoldedText.Of(plain).Text);
        Assert.Equal(new TextSpan(5, 7), FoldedText.Of(plain).Origin(5, 12));
    }

    [Fact]
    public void Every_word_of_any_text_stands_within_it() => Gen.Char["\u00AD\u0301éßǅ\u200B\uFEFF\uFB03\uFF32\uFE0F\uD83D\uDE00abé7'. "].Array[0, 40].Sample(letters =>
    {
        var text = new string(letters);
        Assert.All(TermAnalyzer.Analyze(text), term => Assert.NotEmpty(term.Span.Of(text)));
    });

    [Theory]
    [InlineData("Jose Nunez")]
    [InlineData("José Núñez")]
    [InlineData("Jose\u0301 Nu\u0301n\u0303ez")]
    [InlineData("JOSÉ NÚÑEZ")]
    public void A_name_is_found_however_its_accents_are_typed(string asked)
    {
        foreach (var written in (string[])["José Núñez", "Jose\u0301 Nu\u0301n\u0303ez", "Jose Nunez"])
        {
            using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("a.md", $"The bridge was opened by {written} in May.", "It rained.")], embedder: null);
            using var lease = knowledge.Lease();

            Assert.Equal(0, Assert.Single(lease.Snapshot.Search(TermAnalyzer.Analyze(asked).Select(term => term.Stem), 5)).Ordinal);
        }
    }

    [Theory]
    [InlineData("committe")]
    [InlineData("fire")]
    public void The_index_finds_such_words_too(string stem)
    {
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("a.md", "The com\u00ADmit\u00ADtee met."), MadeArticles.Of("b.md", "A \uFB01re at the com\u200Bmittee's house.")], embedder: null);
        using var lease = knowledge.Lease();
        int[] expected = stem == "fire" ? [1] : [0, 1];

        Assert.Equal(expected, lease.Snapshot.Search([stem], 5).Select(hit => hit.Ordinal).Order());
    }
}

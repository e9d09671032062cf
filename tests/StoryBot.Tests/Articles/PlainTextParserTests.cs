using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.PlainText;

namespace StoryBot.Tests.Articles;

public sealed class PlainTextParserTests
{
    [Fact]
    public void The_saved_page_gives_its_six_paragraphs_and_its_title()
    {
        var source = File.ReadAllText(SharedData.Require("data/story/article.txt"));

        var page = Parse(source);

        Assert.StartsWith("Pentagon announces coordinated border patrols", page.Title);
        Assert.Equal(
            source.Split('\n').Where(line => line.Length > 200),
            Block.Number(page.Blocks).Select(paragraph => paragraph.Text));
        Assert.All(page.Blocks, block => Assert.Null(block.Heading));
    }

    [Fact]
    public void Hard_wrapped_lines_are_joined_and_underlined_titles_found()
    {
        var page = Parse("A Short History of Tea\n======================\n\nTea came from the\nEast. It was\r\ndear.\n\nBackground\n\nLater it was cheap.\n");

        Assert.Equal("A Short History of Tea", page.Title);
        Assert.Equal(["Tea came from the East. It was dear.", "Later it was cheap."], page.Blocks.Select(block => block.Text));
        Assert.Equal([null, "Background"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void Chrome_around_and_between_paragraphs_is_dropped()
    {
        var page = Parse(
            """
            Skip to content

            Sports

            Local team wins the big cup final

            By Jane Roe

            Share this:

            The team won on Sunday before a crowd of ten thousand people, who cheered for an hour and then walked home in the rain, singing.

            Advertisement

            Photo by Joe Doe.

            "We are glad," she said.

            Related articles

            Another team loses its cup.

            © 2024 The Paper. All rights reserved.
            """);

        Assert.Equal("Local team wins the big cup final", page.Title);
        Assert.Equal(2, page.Blocks.Length);
        Assert.StartsWith("The team won", page.Blocks[0].Text);
        Assert.Equal("\"We are glad,\" she said.", page.Blocks[1].Text);
    }

    [Fact]
    public void A_line_a_paragraph_and_the_items_of_a_list_stand_by_themselves()
    {
        var longLine = string.Concat(Enumerable.Repeat("Many words make a long line. ", 8)).Trim();

        Assert.Equal(2, Parse($"{longLine}\n{longLine}").Blocks.Length);
        Assert.Equal(
            ["Bring these things:", "two eggs", "flour and milk"],
            Parse("Bring these things:\n\n- two eggs\n- flour\n  and milk\n").Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_text_without_any_sentence_keeps_its_lines()
    {
        var page = Parse("Opening hours\n\nMonday 9-5\n\nTuesday 9-1");

        Assert.Equal("Opening hours", page.Title);
        Assert.Equal(["Monday 9-5", "Tuesday 9-1"], page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_question_in_an_interview_stands_over_its_answer_and_is_not_quoted()
    {
        var page = Parse("The baker of Graz\n\nShe spoke to us in May.\n\nWhere did you study?\n\nI studied in Vienna. Is that far?\n\nWhy bread?\n\nWhy not?\n\nIt feeds people.");

        Assert.Equal(["She spoke to us in May.", "I studied in Vienna. Is that far?", "It feeds people."], page.Blocks.Select(block => block.Text).Where(text => text != "Why bread?"));
        Assert.Equal("Where did you study?", page.Blocks[1].Heading);
        Assert.Equal("Why not?", page.Blocks[^1].Heading);
    }

    // A bar marks where one paragraph ends and the next begins.
    [Theory]
    [InlineData("Contacts\n\nAnn Lee 555-1234\nBob Ray 555-9876\n\nOffice: Harbour Road 5", "Contacts", "Ann Lee 555-1234|Bob Ray 555-9876|Office: Harbour Road 5")]
    [InlineData("Ann Lee 555-1234\n\nBob Ray 555-9876", "Ann Lee 555-1234", "Ann Lee 555-1234|Bob Ray 555-9876")]
    [InlineData("Recipe\n\nIngredients\n2 eggs\n300 g flour\n\nMethod\nBoil the eggs.\nAdd flour.", "Recipe", "Ingredients|2 eggs|300 g flour|Method|Boil the eggs. Add flour.")]
    [InlineData("Rules\n\nThe office opens at seven\n\nThe key is with Mr. Holt\n\nSmoking is forbidden.", "Rules", "The office opens at seven|The key is with Mr. Holt|Smoking is forbidden.")]
    [InlineData("Log of 3 May\n\n10:00 The boat left.\n10:30 It came back\n11:00 Rain", "Log of 3 May", "10:00 The boat left.|10:30 It came back|11:00 Rain")]
    [InlineData("TOWN OF ELDER\nMinutes of the Council\nTuesday, June 11\n\nPresent: all.", "TOWN OF ELDER", "TOWN OF ELDER|Minutes of the Council|Tuesday, June 11|Present: all.")]
    [InlineData("The office opens at seven\n\nThe key hangs below", "The office opens at seven", "The office opens at seven|The key hangs below")]
    [InlineData("The code of the door", null, "The code of the door")]
    [InlineData("Ferries\n\nOvira        08:15   13:15   18:00\nPort Sarel   09:00   14:00   18:45", "Ferries", "Ovira 08:15 13:15 18:00|Port Sarel 09:00 14:00 18:45")]
    public void Nothing_of_a_note_is_lost(string text, string? title, string paragraphs)
    {
        var page = Parse(text);

        Assert.Equal(title, page.Title);
        Assert.Equal(paragraphs.Split('|'), page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_headline_may_have_a_colon_and_a_fact_behind_one_is_no_headline()
    {
        const string Below = "\n\nThe council is to choose a builder. It has received three offers.";

        Assert.Equal("Harbour project: council weighs three offers", Parse("Harbour project: council weighs three offers" + Below).Title);
        Assert.All(["Harbour master: Kei Lund", "Opening hours: daily from 9 to 5", "Office: the old mill"], fact => Assert.Equal(fact, Parse(fact + Below).Blocks[0].Text));
    }

    [Theory]
    [InlineData("It received these offers:\n- Alder Ltd: 40,000 euros\n- Birch Ltd: 52,000 euros", "It received these offers:|Alder Ltd: 40,000 euros|Birch Ltd: 52,000 euros")]
    [InlineData("Please bring by Friday:\n\n▪ sleeping bag\n● two\n  towels\n— socks", "Please bring by Friday:|sleeping bag|two towels|socks")]
    [InlineData("Three came.\n◦ Ann\n◦ Bob\n◦ Cy\nThe others were ill.", "Three came.|Ann|Bob|Cy|The others were ill.")]
    [InlineData("The frost of that winter was from 3 to\n- 5 degrees, and the boy was\n12. He froze.", "The frost of that winter was from 3 to - 5 degrees, and the boy was 12. He froze.")]
    [InlineData("3. Mai 1935 wurde die Mühle eröffnet.\n\n10. Downing Street war es nie.\n\n1. Mehl\n2. Brot", "3. Mai 1935 wurde die Mühle eröffnet.|10. Downing Street war es nie.|Mehl|Brot")]
    public void Each_item_of_a_list_stands_by_itself(string text, string paragraphs) =>
        Assert.Equal(paragraphs.Split('|'), Parse(text).Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("Ann Lee: Good morning to all\nBob: The boiler man comes.\nAnn Lee: Who lets him in?\nBob: I do. The key is in the pot", "Ann Lee: Good morning to all|Bob: The boiler man comes.|Ann Lee: Who lets him in? Bob: I do. The key is in the pot")]
    [InlineData("[12/03/2024, 09:15] Bob: The boiler man comes\n[12/03/2024, 09:16] Ann: I am here, the key\nis in the pot.\n[2/4/2024, 9:01] Bob: fine", "[12/03/2024, 09:15] Bob: The boiler man comes|[12/03/2024, 09:16] Ann: I am here, the key is in the pot.|[2/4/2024, 9:01] Bob: fine")]
    [InlineData("10:00 The boat leaves\n10:30 It came back after\nthe storm.", "10:00 The boat leaves|10:30 It came back after the storm.")]
    [InlineData("In all it was 3.5 million, of which\n3.4 were lost. The reasons: the war\nand the plague.", "In all it was 3.5 million, of which 3.4 were lost. The reasons: the war and the plague.")]
    public void What_is_said_and_logged_line_by_line_stands_by_itself(string text, string paragraphs) =>
        Assert.Equal(paragraphs.Split('|'), Parse(text).Blocks.Select(block => block.Text));

    [Fact]
    public void The_only_item_above_a_paragraph_is_its_heading_and_read_as_well()
    {
        var page = Parse("1. Elections\nChair: Ann Lee\nSecretary: Eve Hart\n\n2. Budget\n\nIt is small.");

        Assert.Equal(["Elections", "Chair: Ann Lee", "Secretary: Eve Hart", "Budget", "It is small."], page.Blocks.Select(block => block.Text));
        Assert.Equal([null, "Elections", "Elections", null, "Budget"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void A_paragraph_begins_with_an_indented_line_and_below_a_heading()
    {
        Assert.Equal(
            ["Peter left the village with a loaf. He walked for nine days.", "Then he met Marta.", "They reached the coast."],
            Parse("The Road\n\n   Peter left the village with a loaf.\nHe walked for nine days.\n   Then he met\nMarta.\n   They reached the coast.\n").Blocks.Select(block => block.Text));

        var page = Parse("The Mill on the Hill\nThe mill was built in 1820 by Jonas Berg.\nIt burned down.\n");
        Assert.Equal("The Mill on the Hill", page.Title);
        Assert.Equal("The mill was built in 1820 by Jonas Berg. It burned down.", Assert.Single(page.Blocks).Text);
    }

    [Theory]
    [InlineData("The com-\nmittee met on Tues-\r\n day under Ma-\nrie Stone.", "The committee met on Tuesday under Marie Stone.")]
    [InlineData("Twenty-\nfive well-\nknown men met.", "Twenty-five well-known men met.")]
    [InlineData("A time-\ntable of ice-\ncream and ice-cream men.", "A timetable of ice-cream and ice-cream men.")]
    [InlineData("The Anglo-\nSaxon state-of-the-\nart of 1918-\n19 was U.S.-\nmade.", "The Anglo-Saxon state-of-the-art of 1918-19 was U.S.-made.")]
    [InlineData("Short- and\nlong-term, short-\nand long-term, he said --\nand left.", "Short- and long-term, short- and long-term, he said -- and left.")]
    [InlineData("この橋は1783年に\n山田太郎によって\n建てられました。", "この橋は1783年に山田太郎によって建てられました。")]
    public void A_word_that_a_lines_end_parts_is_joined(string text, string joined) =>
        Assert.Equal(joined, Assert.Single(Parse(text).Blocks).Text);

    [Fact]
    public void An_e_mails_header_is_no_text()
    {
        var page = Parse("From: \"Ann Lee\" <ann@example.org>\r\nTo: all@example.org\r\nSubject: New hours\r\n of the office\r\n\r\nDear all,\r\n\r\nwe open at seven.\r\n");

        Assert.Equal(("New hours of the office", "Ann Lee"), (page.Title, page.Author));
        Assert.Equal(["Dear all,", "we open at seven."], page.Blocks.Select(block => block.Text));
        Assert.Equal("From: Ann", Parse("From: Ann\nTo: Bob\n\nThe key is here.").Blocks[0].Text);
    }

    [Fact]
    public void Project_Gutenbergs_licence_is_no_text()
    {
        var page = Parse(
            "This ebook is for the use of anyone.\n\nTitle: The Sea Farm\n\nAuthor: Hanna Voss\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE SEA FARM ***\n"
            + "THE SEA FARM\n\nThe boat came in.\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE SEA FARM ***\n\nUpdated editions replace it.\n");

        Assert.Equal(("The Sea Farm", "Hanna Voss"), (page.Title, page.Author));
        Assert.Equal("The boat came in.", Assert.Single(page.Blocks).Text);
    }

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(PlainTextParser.Parse(text));
}

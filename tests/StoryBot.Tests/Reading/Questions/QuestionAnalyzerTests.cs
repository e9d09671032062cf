using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Tests.Reading.Questions;

public sealed class QuestionAnalyzerTests
{
    [Theory]
    [InlineData("Who opened the bridge?", "a person or group")]
    [InlineData("to whom was it given", "a person or group")]
    [InlineData("whose idea was it", "a person or group")]
    [InlineData("when did it open", "a date or time")]
    [InlineData("In what year did it open?", "a date or time")]
    [InlineData("Where is the bridge?", "a place")]
    [InlineData("In which city does the mayor live?", "a place")]
    [InlineData("How many bridges are there?", "a number")]
    [InlineData("How much did the bridge cost?", "an amount of money")]
    [InlineData("How long did the work last?", "a length of time")]
    [InlineData("how many years did it take", "a length of time")]
    [InlineData("How long was the mill closed?", "a length of time")]
    [InlineData("for how long was it a school", "a length of time")]
    [InlineData("How long is the bridge?", "a number")]
    [InlineData("How much is a double room?", "an amount of money")]
    [InlineData("How much is the river rising?", "a number")]
    [InlineData("how come the museum was closed?", "a reason")]
    [InlineData("What is the lake's width?", "a number")]
    [InlineData("who is john whitacre", "a definition")]
    [InlineData("who is responsible", "a person or group")]
    [InlineData("By what percentage did traffic fall?", "a percentage")]
    [InlineData("Which company built it?", "an organisation")]
    [InlineData("What is the population of the town?", "a number")]
    [InlineData("why was it closed?", "a reason")]
    [InlineData("How was it built?", "a manner or means")]
    [InlineData("Was anyone hurt?", "whether it is so")]
    [InlineData("Was anyone hurt when the bridge collapsed?", "whether it is so")]
    [InlineData("Did the man who shot the mayor die?", "whether it is so")]
    [InlineData("Do you know when it opened?", "a date or time")]
    [InlineData("can you tell me who opened it", "a person or group")]
    [InlineData("The man who opened the bridge was born where?", "a place")]
    [InlineData("Who is Willem de Groot?", "a definition")]
    [InlineData("Who was Diego de la Vega?", "a definition")]
    [InlineData("Who was Alexander the Great?", "a definition")]
    [InlineData("Who was Catherine of Aragon?", "a definition")]
    [InlineData("Who is J. R. R. Smith?", "a definition")]
    [InlineData("Who was St. Martin?", "a definition")]
    [InlineData("Who is King of Spain?", "a person or group")]
    [InlineData("Who is the Duke of Bell?", "a person or group")]
    [InlineData("Who's responsible for the attack?", "a person or group")]
    [InlineData("When’s the election?", "a date or time")]
    [InlineData("wheres the bridge", "a place")]
    [InlineData("what's a trestle?", "a definition")]
    [InlineData("what is a trestle?", "a definition")]
    [InlineData("What does HSB stand for?", "a definition")]
    [InlineData("What did the mayor open?", "anything")]
    [InlineData("¿Cuándo abrió el puente?", "a date or time")]
    [InlineData("cuantos soldados murieron", "a number")]
    public void A_question_asks_for_one_kind_of_thing(string question, string kind)
    {
        Assert.Equal(kind, Analyze(question).Type.InWords());
    }

    [Theory]
    [InlineData("what’re trestles?", "what are trestles?")]
    [InlineData("Whose idea was it, and who’s paid?", "Whose idea was it, and who is paid?")]
    [InlineData("What does the WHO's report say?", "What does the WHO's report say?")]
    [InlineData("Was she called a whore?", "Was she called a whore?")]
    public void A_contracted_question_word_is_spelled_out_and_nothing_else(string question, string understood)
    {
        Assert.Equal(understood, Analyze(question).Text);
    }

    [Theory]
    [InlineData("¿Quién es José Núñez?", "who is José Núñez?")]
    [InlineData("quien diseño el puente?", "who diseño the puente?")]
    public void What_is_Spanish_is_carried_over_and_names_keep_their_accents(string question, string understood)
    {
        Assert.Equal(understood, Analyze(question).Text);
    }

    [Fact]
    public void Question_words_are_not_looked_for()
    {
        Assert.Equal(["mayor", "open", "bridg"], Analyze("Which mayor opened the bridge, and how?").Stems);
    }

    [Theory]
    [InlineData("Was anyone killed?", "killed")]
    [InlineData("Did no one survive?", "survive")]
    [InlineData("Was anybody's house destroyed?", "house destroyed")]
    [InlineData("Was one man killed?", "one man killed")]
    [InlineData("Who is everybody?", "everybody")]
    public void Words_that_stand_for_anyone_are_looked_for_only_where_there_are_no_others(string question, string sought)
    {
        Assert.Equal(sought, string.Join(' ', Analyze(question).Sought.Select(term => term.Written)));
    }

    [Fact]
    public void A_capital_inside_the_question_marks_a_name_without_synonyms()
    {
        var bell = Analyze("what did Anna Bell open?").Sought.Single(term => term.Stem == "bell");

        Assert.True(bell.IsName);
        Assert.Empty(bell.Synonyms);
    }

    [Theory]
    [InlineData("What did the captain do?", "captain", "capt")]
    [InlineData("What did Prof. Bell do?", "prof", "professor")]
    public void A_title_is_also_looked_for_as_it_is_written_short(string question, string title, string other)
    {
        Assert.Contains(other, Analyze(question).Sought.Single(term => term.Stem == title).Forms);
    }

    private static AskedQuestion Analyze(string question) =>
        new QuestionAnalyzer(TermAnalyzer.Analyze).Analyze(new Question(question), new TermStatistics(_ => 0, 0, _ => []));
}

using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class ChromeTests
{
    [Theory]
    [InlineData("Copyright infringement carries a fine of up to $150,000.")]
    [InlineData("Copyright law changed in 1976.")]
    [InlineData("(c) The tenant pays the rent.")]
    [InlineData("Sign up for the US pension plan before June.")]
    [InlineData("Sign up for parental leave 30 days before the birth.")]
    [InlineData("Subscribe to the calendar of the town.")]
    [InlineData("Please log in with your student number.")]
    [InlineData("Get the latest version from the shared drive.")]
    [InlineData("Published on 3 May, the report said so.")]
    [InlineData("Tagged sharks were seen in June.")]
    [InlineData("Filed under seal, the complaint names nobody.")]
    [InlineData("Getty Images sued in 2023.")]
    [InlineData("Photo by photo, the series tells how the town lost its harbour.")]
    [InlineData("Credit: the bank gave Ida Berg 500 crowns.")]
    [InlineData("Credit: 3 points are given for the course.")]
    [InlineData("Watch: the second scene was shot by Ole Dahl in 1999.")]
    [InlineData("Related: the mayor's sister Ina is the treasurer.")]
    public void A_sentence_is_read_whatever_it_begins_with(string text) => Assert.True(Chrome.IsProse(text));

    [Theory]
    [InlineData("Copyright © The Paper.")]
    [InlineData("Copyright 2024 The Paper.")]
    [InlineData("Copyright The Paper. All rights reserved.")]
    [InlineData("Copyright Acme Inc. 2024.")]
    [InlineData("Copyright by Reuters.")]
    [InlineData("(c) 2024 The Paper.")]
    [InlineData("Sign up for more from us.")]
    [InlineData("Last updated 3 days ago.")]
    [InlineData("Last updated yesterday at 5 pm.")]
    [InlineData("© The Paper.")]
    [InlineData("Sign up for our newsletter.")]
    [InlineData("Sign up for The Morning Newsletter.")]
    [InlineData("Sign up for the daily briefing")]
    [InlineData("Please log in to comment.")]
    [InlineData("By clicking the button you agree to everything.")]
    [InlineData("Get the latest news every day.")]
    [InlineData("Published on 3 May 2024 at 10 a.m. by Jane Roe.")]
    [InlineData("Posted in News, Sport.")]
    [InlineData("Tagged: sharks, fish and more.")]
    [InlineData("Filed under:")]
    [InlineData("Photo by Ann on Unsplash.")]
    [InlineData("Photo: 3 May 2024 by Jane Roe.")]
    [InlineData("Photograph: Jane Doe/The Courier")]
    [InlineData("Watch: Dockers cheer at the gate.")]
    [InlineData("Related: mayor resigns")]
    [InlineData("^ a Smith, John (1990).")]
    public void A_pages_notices_are_not_read(string text) => Assert.True(Chrome.IsChrome(text));

    [Theory]
    [InlineData("The office opens at seven", true)]
    [InlineData("Der Schlüssel liegt bei Herrn Holt", true)]
    [InlineData("Smoking is forbidden", true)]
    [InlineData("mexican troops", false)]
    [InlineData("House Rules", false)]
    [InlineData("Home News Sport Weather Travel", false)]
    [InlineData("By Jane Roe, who was there", false)]
    [InlineData("Additional reporting by Reuters", false)]
    [InlineData("Published 3 May 2024, 10:15 BST", false)]
    public void A_sentence_without_its_full_stop_is_told_from_a_label(string text, bool isSentence) =>
        Assert.Equal(isSentence, Chrome.IsBareSentence(text));

    [Theory]
    [InlineData("Violets are blue.", true)]
    [InlineData("The recipe needs two eggs and one lemon.", true)]
    [InlineData("code here.", false)]
    [InlineData("Restart = always, on failure.", false)]
    [InlineData("Usage: storybot ask", false)]
    public void A_text_that_is_sentences_throughout_is_told_from_code(string text, bool isWritten) =>
        Assert.Equal(isWritten, Chrome.IsWrittenOut(text));
}

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
    public void A_pages_notices_are_not_read(string text) => Assert.True(Chrome.IsChrome(text));
}

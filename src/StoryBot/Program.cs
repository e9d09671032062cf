Console.WriteLine("StoryBot");
